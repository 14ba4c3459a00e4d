-- No deadline can be missed by its own statement: six months from now.
insert into decisions (tenant_id, case_id, post_id, participant_id, action, suspend_days, ground_id, facts, automated,
    decided_by, decided_name, status_before, text_key)
select c.tenant_id, c.id, c.post_id, c.participant_id, $2, $3, $4, $5, $6::bigint is null, $6, $7, $8, text_key(p.body)
from moderation_cases as c
left join posts as p on p.tenant_id = c.tenant_id and p.id = c.post_id
where c.id = $1
returning id
