select a.display_name from organisation_requests as r
join accounts as a on a.id = r.account_id
where r.organisation_id = $1 and r.account_id = $2 and r.refused_at is null
