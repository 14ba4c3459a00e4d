update account_tokens set used_at = portal_now()
where token_hash = $1 and purpose = $2 and used_at is null and expires_at > portal_now()
returning account_id, payload
