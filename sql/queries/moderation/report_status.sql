-- What who reported may know: that it is looked at, or what was decided. What the text says is not repeated.
select r.id, r.reason, r.explanation, r.url, r.created_at, r.language, c.state, c.post_id is null as is_name,
    d.id as decision_id, d.action, d.facts, d.decided_at, d.appeal_until, d.automated, d.decided_by,
    g.kind as ground_kind, g.code as ground_code, g.title as ground_title, g.source as ground_source,
    d.reversed_at, d.reversed_reasons,
    d.appeal_until > portal_now() and d.reversed_at is null and a.id is null as appealable,
    a.id as appeal_id, a.argument, a.outcome, a.reasons, a.decided_at as appeal_decided_at
from reports as r
join moderation_cases as c on c.tenant_id = r.tenant_id and c.id = r.case_id
left join lateral (
    select * from decisions
    where decisions.tenant_id = c.tenant_id and decisions.case_id = c.id and decisions.undone_at is null
    order by decisions.id
    limit 1
) as d on true
left join grounds as g on g.tenant_id = d.tenant_id and g.id = d.ground_id
left join appeals as a on a.tenant_id = d.tenant_id and a.decision_id = d.id and a.report_id = r.id
where r.id = $1
