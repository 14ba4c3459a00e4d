-- What who reported may know: that it is looked at, or what was decided and holds, and the last objection. What the text
-- says is not repeated.
select r.id, r.reason, r.explanation, r.url, r.created_at, r.language, c.state, c.post_id is null as is_name,
    d.id as decision_id, d.action, d.facts, d.decided_at, d.appeal_until, d.automated, d.decided_by,
    g.kind as ground_kind, g.code as ground_code, g.title as ground_title, g.source as ground_source,
    d.reversed_at, d.reversed_reasons,
    d.appeal_until > portal_now() and d.stands and a.decision_id is distinct from d.id as appealable,
    a.argument, a.outcome, a.reasons, a.decided_at as appeal_decided_at
from reports as r
join moderation_cases as c on c.tenant_id = r.tenant_id and c.id = r.case_id
left join lateral (
    select * from decisions
    where decisions.tenant_id = c.tenant_id and decisions.case_id = c.id and decisions.undone_at is null
      and (decisions.stands or c.state <> 'open')
    order by decisions.stands desc, decisions.id desc
    limit 1
) as d on true
left join grounds as g on g.tenant_id = d.tenant_id and g.id = d.ground_id
left join lateral (
    select * from appeals where appeals.tenant_id = r.tenant_id and appeals.report_id = r.id order by appeals.id desc limit 1
) as a on true
where r.id = $1
