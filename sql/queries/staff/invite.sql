-- One for each address: a second one replaces the first, whose link is worth nothing from then on.
insert into invitations (tenant_id, email, email_key, roles, expires_at)
values ($1, $2, $3, $4, portal_now() + $5 * interval '1 day')
on conflict (tenant_id, email_key) do update set
    email = excluded.email,
    roles = excluded.roles,
    token_hash = null,
    invited_at = portal_now(),
    expires_at = excluded.expires_at
returning id
