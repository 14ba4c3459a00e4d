select id, email, manages, drafts, releases, expires_at
from organisation_invitations
where organisation_id = $1 and expires_at > portal_now()
order by email_key
limit 50
