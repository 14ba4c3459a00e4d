-- The command line gives tokens to programs, which have no second factor to show. An account that is closed, or whose
-- address nobody has confirmed, is nobody here. `unnoted`: a program that works with the token uses the account, which
-- is noted once a day.
select
    a.id, a.display_name, a.operator,
    true as second_factor,
    array(select m.tenant_id from memberships as m where m.account_id = a.id order by m.tenant_id, m.role) as role_tenants,
    array(select m.role from memberships as m where m.account_id = a.id order by m.tenant_id, m.role) as role_names,
    -- Only operators look in; nobody else costs the search.
    case when a.operator then array(
        select i.tenant_id from insights as i
        where i.account_id = a.id and i.ends_at > portal_now() order by i.tenant_id) else '{}' end as insight_tenants,
    case when a.operator then array(
        select i.ends_at from insights as i
        where i.account_id = a.id and i.ends_at > portal_now() order by i.tenant_id) else '{}' end as insight_ends,
    a.last_seen_at < portal_now() - interval '1 day' as unnoted
from api_tokens as t
join accounts as a on a.id = t.account_id
where t.token_hash = $1
  and a.verified_at is not null
  and not a.closed
