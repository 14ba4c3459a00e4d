select a.display_name
from memberships as m
join accounts as a on a.id = m.account_id
where m.tenant_id = $1 and m.role = 'admin'
order by lower(a.display_name) collate "und-x-icu", a.id
limit 100
