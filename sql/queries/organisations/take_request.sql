delete from organisation_requests
where organisation_id = $1 and account_id = $2 and refused_at is null
returning account_id
