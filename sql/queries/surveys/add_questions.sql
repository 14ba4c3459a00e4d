-- The questions in the order of the array $2.
insert into survey_questions (tenant_id, consultation_id, position, kind, title, options, required)
select current_tenant(), $1, q.position, q.kind, q.title, q.options, q.required
from jsonb_to_recordset($2) as q (position smallint, kind text, title text, options text[], required boolean)
