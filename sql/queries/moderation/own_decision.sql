-- One of them in full, with the objection against it. One that was undone is there as long as an objection is.
select d.tenant_id, d.id, d.action, d.facts, d.suspend_days, d.automated, d.decided_at, d.appeal_until,
    coalesce(d.reversed_at, d.undone_at) as reversed_at, d.reversed_reasons, p.id as post_id, coalesce(p.contribution_id, p.id) as contribution_id, p.consultation_id,
    p.title, p.body, g.kind as ground_kind, g.code as ground_code, g.title as ground_title, g.source as ground_source,
    d.appeal_until > portal_now() and d.stands and a.id is null as appealable, o.organisation,
    exists (select from decisions as n where n.tenant_id = d.tenant_id and n.replaces = d.id) as replaced,
    a.argument, a.created_at as appeal_created_at, a.outcome, a.reasons, a.decided_at as appeal_decided_at
from decisions as d
join own_persons as o on o.tenant_id = d.tenant_id and o.id = d.participant_id
left join grounds as g on g.tenant_id = d.tenant_id and g.id = d.ground_id
left join posts as p on p.tenant_id = d.tenant_id and p.id = d.post_id
left join appeals as a on a.tenant_id = d.tenant_id and a.decision_id = d.id and a.report_id is null
where d.id = $1 and (d.undone_at is null or a.id is not null) and d.action <> 'leave'
