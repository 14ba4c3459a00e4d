-- What happened in the cases after $1, at most $3 of them, or in $2 alone; each case whole, in the order of time. Who
-- reported is left out.
select
    c.id as case_id, e.at, e.happened, e.code, e.by, e.automated, g.code as ground_code, g.title as ground_title,
    g.source as ground_source, e.words
from (
    select * from moderation_cases where id > $1 and ($2::bigint is null or id = $2) order by id limit $3
) as c
cross join lateral (
    select c.opened_at as at, 1 as place, 'opened' as happened, c.cause as code, null::text as by, false as automated,
        null::bigint as ground_id, '' as words
    union all
    select r.created_at, 2, 'reported', r.reason, null, false, null, r.explanation
    from reports as r where r.tenant_id = c.tenant_id and r.case_id = c.id
    union all
    select f.found_at, 3, 'found', f.rule, null, false, null, ''
    from post_findings as f where f.tenant_id = c.tenant_id and f.post_id = c.post_id
    union all
    select d.decided_at, 4, 'decided', d.action, d.decided_name, d.automated, d.ground_id, d.facts
    from decisions as d where d.tenant_id = c.tenant_id and d.case_id = c.id
    union all
    select d.undone_at, 5, 'undone', d.action, null, false, null, ''
    from decisions as d where d.tenant_id = c.tenant_id and d.case_id = c.id and d.undone_at is not null
    union all
    select d.reversed_at, 6, 'reversed', d.action, null, false, null, d.reversed_reasons
    from decisions as d where d.tenant_id = c.tenant_id and d.case_id = c.id and d.reversed_at is not null
    union all
    select a.created_at, 7, 'objected', case when a.report_id is null then 'author' else 'reporter' end, null, false, null,
        a.argument
    from decisions as d join appeals as a on a.tenant_id = d.tenant_id and a.decision_id = d.id
    where d.tenant_id = c.tenant_id and d.case_id = c.id
    union all
    select a.decided_at, 8, 'answered', a.outcome, a.decided_name, false, null, a.reasons
    from decisions as d join appeals as a on a.tenant_id = d.tenant_id and a.decision_id = d.id
    where d.tenant_id = c.tenant_id and d.case_id = c.id and a.outcome is not null
    union all
    select c.ended_at, 9, 'closed', c.state, null, false, null, '' where c.state = 'closed'
) as e
left join grounds as g on g.tenant_id = c.tenant_id and g.id = e.ground_id
order by c.id, e.at, e.place
