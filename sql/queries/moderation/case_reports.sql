select r.id, r.reason, r.explanation, coalesce(a.display_name, r.name) as reporter, r.answerable, r.created_at
from reports as r
left join participants as a on a.tenant_id = r.tenant_id and a.id = r.participant_id
where r.case_id = $1
order by r.id
limit 100
