-- None where it was withdrawn already.
update statements set withdrawn_at = portal_now(), withdrawn_by = $2, withdrawal_reason = $3
where id = $1 and withdrawn_at is null
returning id
