select r.id, r.url, r.reason, r.created_at, r.language, a.account_id
from reports as r
left join participants as a on a.tenant_id = r.tenant_id and a.id = r.participant_id
where r.id = $1
