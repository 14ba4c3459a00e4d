insert into email_changes (account_id, email, email_key, expires_at)
values ($1, $2, $3, portal_now() + interval '24 hours')
returning id
