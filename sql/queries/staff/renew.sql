update invitations set token_hash = null, invited_at = portal_now(), expires_at = portal_now() + $3 * interval '1 day'
where tenant_id = $1 and id = $2
returning id, email, roles
