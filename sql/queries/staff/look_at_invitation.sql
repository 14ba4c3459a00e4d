select
    i.tenant_id, i.email, i.email_key, i.roles, i.expires_at,
    exists (select from accounts as a where a.email_key = i.email_key and a.verified_at is not null) as known
from invitations as i
where i.token_hash = $1 and i.expires_at > portal_now()
