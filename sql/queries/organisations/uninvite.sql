delete from organisation_invitations where organisation_id = $1 and id = $2
