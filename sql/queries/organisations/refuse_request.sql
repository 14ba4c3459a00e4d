update organisation_requests set refused_at = portal_now()
where organisation_id = $1 and account_id = $2 and refused_at is null
returning account_id
