delete from invitations where token_hash = $1 and expires_at > portal_now()
returning id
