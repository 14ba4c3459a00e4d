-- The bodies that nobody else administers who could sign in today.
select t.slug, t.name
from memberships as m
join tenants as t on t.id = m.tenant_id
where m.account_id = $1 and m.role = 'admin'
  and not exists (
    select from memberships as other
    join accounts as a on a.id = other.account_id
    where other.tenant_id = m.tenant_id and other.role = 'admin' and other.account_id <> m.account_id
      and a.verified_at is not null and not a.closed
  )
order by t.name, t.id
