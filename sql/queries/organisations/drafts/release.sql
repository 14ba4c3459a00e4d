update organisation_drafts set
    status = 'released', note = '', decided_by = $2, result_id = $3, changed_at = portal_now()
where id = $1
