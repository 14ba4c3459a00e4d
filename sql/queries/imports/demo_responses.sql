-- As many responses to the running tenant's surveys as these say, the earlier options more often than the later ones; every
-- third has one of the texts $1. They came on the days from the begin until the end or $2.
with period as (
    select s.tenant_id, s.consultation_id, s.responses, min(p.begins_at) as begins_at, least(max(p.ends_at), $2) as ends_at
    from surveys as s
    join phases as p on p.tenant_id = s.tenant_id and p.consultation_id = s.consultation_id and 'survey' = any (p.methods)
    group by s.tenant_id, s.consultation_id
), responses as (
    insert into survey_responses (tenant_id, consultation_id, received_on)
    select p.tenant_id, p.consultation_id,
        (p.begins_at + (p.ends_at - p.begins_at) * n / (p.responses + 1)) at time zone 'Europe/Berlin'
    from period as p cross join generate_series(1, p.responses) as n
    order by p.consultation_id, n
    returning tenant_id, consultation_id, id
), answers as (
    insert into survey_answers (tenant_id, consultation_id, position, response_id, choices, body)
    select r.tenant_id, r.consultation_id, q.position, r.id,
        case q.kind
            when 'text' then '{}'
            when 'one' then array[least(c.first, c.second) + 1]
            else array(select distinct unnest(array[c.first, c.second]) + 1 order by 1)
        end,
        case when q.kind = 'text' then ($1::text[])[(1 + r.id / 3 % cardinality($1))::integer] end
    from responses as r
    join survey_questions as q on q.tenant_id = r.tenant_id and q.consultation_id = r.consultation_id
    cross join lateral (
        select (r.id * 7919 + q.position) % greatest(cardinality(q.options), 1) as first,
            (r.id * 104729 / 7 + q.position) % greatest(cardinality(q.options), 1) as second
    ) as c
    where q.kind <> 'text' or r.id % 3 = 0
    returning tenant_id, consultation_id, position, choices
)
insert into survey_counts (tenant_id, consultation_id, position, choice, count)
select a.tenant_id, a.consultation_id, a.position, c.choice, count(*)
from answers as a cross join unnest(0::smallint || a.choices) as c (choice)
group by a.tenant_id, a.consultation_id, a.position, c.choice
