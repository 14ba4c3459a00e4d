update appeals set outcome = $2, reasons = $3, decided_by = $4, decided_name = $5, decided_at = portal_now()
where id = $1 and outcome is null
returning id
