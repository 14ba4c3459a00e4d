-- $4 null keeps the password that is there; nobody stops being an operator by this. Whoever works at the command line
-- answers for the address.
insert into accounts (email, email_key, display_name, password_hash, operator, verified_at)
values ($1, $2, $3, $4, $5, portal_now())
on conflict on constraint accounts_email_key do update set
    email = excluded.email,
    display_name = excluded.display_name,
    password_hash = coalesce(excluded.password_hash, accounts.password_hash),
    operator = accounts.operator or excluded.operator,
    verified_at = coalesce(accounts.verified_at, portal_now())
returning id
