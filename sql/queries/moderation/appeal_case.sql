select a.id, a.created_at, a.report_id, a.argument, a.first_decider, a.outcome, a.reasons, a.decided_name, a.decided_at,
    d.id as decision_id, d.case_id, d.action, d.facts, d.suspend_days, d.decided_name as first_name, d.decided_at as first_at,
    d.participant_id,
    g.kind as ground_kind, g.code as ground_code, g.title as ground_title, g.source as ground_source,
    n.display_name as author, p.id as post_id, p.title, p.body, p.body_html, p.sanitiser_version
from appeals as a
join decisions as d on d.tenant_id = a.tenant_id and d.id = a.decision_id
join participants as n on n.tenant_id = d.tenant_id and n.id = d.participant_id
left join grounds as g on g.tenant_id = d.tenant_id and g.id = d.ground_id
left join posts as p on p.tenant_id = d.tenant_id and p.id = d.post_id
where a.id = $1
