-- Every ten minutes the session is noted as seen; in between nothing is written.
with seen as (
    update sessions set last_seen_at = portal_now()
    where token_hash = $1 and last_seen_at < portal_now() - interval '10 minutes'
)
select
    a.id, a.display_name, a.operator,
    array(select m.tenant_id from memberships as m where m.account_id = a.id order by m.tenant_id, m.role) as role_tenants,
    array(select m.role from memberships as m where m.account_id = a.id order by m.tenant_id, m.role) as role_names
from sessions as t
join accounts as a on a.id = t.account_id
where t.token_hash = $1
  and t.host is not distinct from $2
  and t.expires_at > portal_now()
