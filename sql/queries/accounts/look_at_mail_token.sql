select account_id, payload from account_tokens
where token_hash = $1 and purpose = $2 and used_at is null and expires_at > portal_now()
