select exists (
    select from memberships as m join accounts as a on a.id = m.account_id where m.tenant_id = $1 and a.email_key = $2
)
