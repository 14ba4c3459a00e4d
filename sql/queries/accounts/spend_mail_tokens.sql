update account_tokens set used_at = portal_now() where account_id = $1 and purpose = $2 and used_at is null
