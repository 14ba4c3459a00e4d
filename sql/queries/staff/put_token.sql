update invitations set token_hash = $3
where tenant_id = $1 and id = $2 and expires_at > portal_now()
returning email, roles, expires_at
