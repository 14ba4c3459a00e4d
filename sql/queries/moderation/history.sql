-- Earlier decisions over the same person ($2) in other cases than $1.
select d.id, d.case_id, d.action, d.facts, d.suspend_days, d.automated, d.decided_name, d.decided_at, d.undone_at,
    d.reversed_at, d.reversed_reasons, false as undoable,
    g.kind as ground_kind, g.code as ground_code, g.title as ground_title, g.source as ground_source,
    coalesce(nullif(p.title, ''), left(p.body, 100)) as subject
from decisions as d
left join grounds as g on g.tenant_id = d.tenant_id and g.id = d.ground_id
left join posts as p on p.tenant_id = d.tenant_id and p.id = d.post_id
where d.participant_id = $2 and d.case_id <> $1 and d.undone_at is null
order by d.id desc
limit 10
