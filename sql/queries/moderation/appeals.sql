-- Open objections after ($1, $2), the oldest first.
select a.id, a.created_at, a.report_id is null as by_author, left(a.argument, 200) as beginning, a.first_decider,
    d.action, d.decided_name, coalesce(nullif(p.title, ''), left(p.body, 100), n.display_name) as subject
from appeals as a
join decisions as d on d.tenant_id = a.tenant_id and d.id = a.decision_id
join participants as n on n.tenant_id = d.tenant_id and n.id = d.participant_id
left join posts as p on p.tenant_id = d.tenant_id and p.id = d.post_id
where a.outcome is null and (a.created_at, a.id) > ($1, $2)
order by a.created_at, a.id
limit 26
