-- The command line gives tokens to programs, which have no second factor to show.
select
    a.id, a.display_name, a.operator,
    true as second_factor,
    array(select m.tenant_id from memberships as m where m.account_id = a.id order by m.tenant_id, m.role) as role_tenants,
    array(select m.role from memberships as m where m.account_id = a.id order by m.tenant_id, m.role) as role_names
from api_tokens as t
join accounts as a on a.id = t.account_id
where t.token_hash = $1
