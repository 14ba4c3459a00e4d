-- The questions $1 for every survey of the running tenant that people can read of. Those that have begun by $2 take responses.
with asked as (
    select p.tenant_id, p.consultation_id, min(p.begins_at) as begins_at
    from phases as p
    where 'survey' = any (p.methods)
    group by p.tenant_id, p.consultation_id
), surveys as (
    insert into surveys (tenant_id, consultation_id, shows_result, responses)
    select tenant_id, consultation_id, true, case when begins_at <= $2 then 14 + consultation_id % 37 else 0 end
    from asked
    returning tenant_id, consultation_id
)
insert into survey_questions (tenant_id, consultation_id, position, kind, title, options, required)
select s.tenant_id, s.consultation_id, q.position, q.kind, q.title, q.options, q.required
from surveys as s
cross join jsonb_to_recordset($1) as q (position smallint, kind text, title text, options text[], required boolean)
