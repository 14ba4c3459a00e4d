select account_id from sessions where token_hash = $1 and awaits_second_step and expires_at > portal_now()
