-- An account that is closed, or whose address nobody has confirmed, is nobody here, so that none of its sessions allows
-- anything. `unnoted`: every ten minutes the session is noted as seen; in between nothing is written.
select
    a.id, a.display_name, a.operator,
    exists (select from second_factors as f where f.account_id = a.id) as second_factor,
    array(select m.tenant_id from memberships as m where m.account_id = a.id order by m.tenant_id, m.role) as role_tenants,
    array(select m.role from memberships as m where m.account_id = a.id order by m.tenant_id, m.role) as role_names,
    -- Only operators look in; nobody else costs the search.
    case when a.operator then array(
        select i.tenant_id from insights as i
        where i.account_id = a.id and i.ends_at > portal_now() order by i.tenant_id) else '{}' end as insight_tenants,
    case when a.operator then array(
        select i.ends_at from insights as i
        where i.account_id = a.id and i.ends_at > portal_now() order by i.tenant_id) else '{}' end as insight_ends,
    t.last_seen_at < portal_now() - interval '10 minutes' as unnoted
from sessions as t
join accounts as a on a.id = t.account_id
where t.token_hash = $1
  and t.host is not distinct from $2
  and t.expires_at > portal_now()
  and not t.awaits_second_step
  and a.verified_at is not null
  and not a.closed
