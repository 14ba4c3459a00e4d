select a.display_name, i.reason, i.ends_at
from insights as i
join accounts as a on a.id = i.account_id
where i.tenant_id = $1 and i.ends_at > portal_now()
order by i.ends_at, i.account_id
limit 20
