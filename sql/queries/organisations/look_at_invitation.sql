select i.organisation_id, o.label, i.manages, i.drafts, i.releases
from organisation_invitation_tokens as t
join organisation_invitations as i on i.id = t.invitation_id
join organisations as o on o.id = i.organisation_id
where t.token_hash = $1 and i.expires_at > portal_now() and o.dissolved_at is null
