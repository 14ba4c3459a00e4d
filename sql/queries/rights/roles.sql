select m.tenant_id, a.display_name, array_agg(m.role order by m.role) as roles
from memberships as m
join accounts as a on a.id = m.account_id
where m.account_id = $1
group by m.tenant_id, a.display_name
order by m.tenant_id
