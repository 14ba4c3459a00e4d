-- What was decided in a case, whatever holds of it, the last one first.
select d.id, d.case_id, d.action, d.facts, d.suspend_days, d.automated, d.decided_name, d.decided_at, d.undone_at,
    d.reversed_at, d.reversed_reasons, d.stands and d.decided_at > portal_now() - interval '10 minutes' and d.replaces is null as undoable,
    g.kind as ground_kind, g.code as ground_code, g.title as ground_title, g.source as ground_source,
    null::text as subject
from decisions as d
left join grounds as g on g.tenant_id = d.tenant_id and g.id = d.ground_id
where d.case_id = $1
order by d.id desc
limit 20
