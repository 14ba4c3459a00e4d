insert into organisation_invitation_tokens (token_hash, invitation_id) values ($1, $2)
