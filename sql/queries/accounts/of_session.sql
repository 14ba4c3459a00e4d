select
    a.id, a.display_name, a.operator,
    array(select m.tenant_id from memberships as m where m.account_id = a.id order by m.tenant_id, m.role) as role_tenants,
    array(select m.role from memberships as m where m.account_id = a.id order by m.tenant_id, m.role) as role_names
from sessions as t
join accounts as a on a.id = t.account_id
where t.token_hash = $1
  and t.expires_at > portal_now()
