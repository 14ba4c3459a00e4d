select
    a.id, a.display_name, a.email, array_agg(m.role order by m.role) as roles, min(m.created_at) as since,
    lower(a.display_name) as sort_key
from memberships as m
join accounts as a on a.id = m.account_id
where m.tenant_id = $1 and m.account_id = $2
group by a.id
