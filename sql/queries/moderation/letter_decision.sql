-- What a letter tells of a decision. Who decided is not told.
select d.id, d.action, d.facts, d.suspend_days, d.automated, d.decided_at, d.appeal_until, d.undone_at, d.reversed_at, d.reversed_reasons,
    c.cause, c.post_id is null as is_name, coalesce(nullif(p.title, ''), left(p.body, 100), n.display_name) as subject,
    g.kind as ground_kind, g.code as ground_code, g.title as ground_title, g.source as ground_source
from decisions as d
join moderation_cases as c on c.tenant_id = d.tenant_id and c.id = d.case_id
join participants as n on n.tenant_id = d.tenant_id and n.id = d.participant_id
left join posts as p on p.tenant_id = d.tenant_id and p.id = d.post_id
left join grounds as g on g.tenant_id = d.tenant_id and g.id = d.ground_id
where d.id = $1
