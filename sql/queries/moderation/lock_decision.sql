-- The case first, as everywhere, so that nobody waits in a circle.
select d.id, d.case_id, d.post_id, d.participant_id, d.action, d.status_before, d.decided_by, d.stands,
    d.decided_at > portal_now() - interval '10 minutes' as fresh
from decisions as d
join moderation_cases as c on c.tenant_id = d.tenant_id and c.id = d.case_id
where d.id = $1
for update of c
