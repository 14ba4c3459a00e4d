-- Somebody who could sign in today.
select exists (
    select from memberships as m
    join accounts as a on a.id = m.account_id
    where m.tenant_id = $1 and m.account_id <> $2 and m.role = 'admin' and a.verified_at is not null and not a.closed
)
