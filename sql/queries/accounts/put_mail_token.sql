insert into account_tokens (token_hash, account_id, purpose, payload, expires_at)
values ($1, $2, $3, $4, portal_now() + $5 * interval '1 minute')
