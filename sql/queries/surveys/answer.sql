-- A response to the survey $1 with the answers $2, counted.
with response as (
    insert into survey_responses (tenant_id, consultation_id) values (current_tenant(), $1) returning tenant_id, id
), answers as (
    insert into survey_answers (tenant_id, consultation_id, position, response_id, choices, body)
    select r.tenant_id, $1, a.position, r.id, a.choices, a.body
    from response as r
    cross join jsonb_to_recordset($2) as a (position smallint, choices smallint[], body text)
    returning tenant_id, position, choices
)
insert into survey_counts (tenant_id, consultation_id, position, choice, count)
select a.tenant_id, $1, a.position, c.choice, 1
from answers as a cross join unnest(0::smallint || a.choices) as c (choice)
on conflict (tenant_id, consultation_id, position, choice) do update set count = survey_counts.count + 1
