-- What the account $1 decided within the last ten minutes.
select d.id, d.case_id, d.action, d.decided_at, a.display_name as author,
    coalesce(nullif(p.title, ''), left(p.body, 100)) as subject
from decisions as d
join participants as a on a.tenant_id = d.tenant_id and a.id = d.participant_id
left join posts as p on p.tenant_id = d.tenant_id and p.id = d.post_id
where d.decided_at > portal_now() - interval '10 minutes' and d.decided_by = $1 and d.stands and d.replaces is null
order by d.decided_at desc, d.id desc
limit 200
