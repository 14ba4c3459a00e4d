select i.id, i.email, o.label from organisation_invitations as i
join organisations as o on o.id = i.organisation_id
where i.id = $1 and i.expires_at > portal_now()
