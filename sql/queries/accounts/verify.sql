-- Name and password are those of the registration whose mail was answered, whoever typed others since.
update accounts set verified_at = portal_now(), display_name = $2, password_hash = $3
where id = $1 and verified_at is null
returning id
