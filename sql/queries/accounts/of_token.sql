-- A program that works with the token uses the account, which is noted once a day. A closed account is nobody here.
with used as (
    update accounts set last_seen_at = portal_now(), idle_warned_at = null
    from api_tokens as t
    where t.token_hash = $1 and accounts.id = t.account_id and not accounts.closed
      and accounts.last_seen_at < portal_now() - interval '1 day'
)
select
    a.id, a.display_name, a.operator,
    array(select m.tenant_id from memberships as m where m.account_id = a.id order by m.tenant_id, m.role) as role_tenants,
    array(select m.role from memberships as m where m.account_id = a.id order by m.tenant_id, m.role) as role_names
from api_tokens as t
join accounts as a on a.id = t.account_id
where t.token_hash = $1
  and not a.closed
