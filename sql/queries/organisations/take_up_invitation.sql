delete from organisation_invitations as i
using organisation_invitation_tokens as t, organisations as o
where t.token_hash = $1 and i.id = t.invitation_id and i.expires_at > portal_now() and o.id = i.organisation_id
returning i.organisation_id, o.label, i.manages, i.drafts, i.releases
