delete from organisation_drafts where id = $1
