update organisation_drafts set
    title = $2, body = $3, version = version + 1, status = 'waiting', note = '', changed_at = portal_now()
where id = $1
