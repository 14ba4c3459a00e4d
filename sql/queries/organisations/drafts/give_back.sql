update organisation_drafts set status = 'returned', note = $2, decided_by = $3, changed_at = portal_now()
where id = $1
