-- None where it was weighed or withdrawn already.
update statements set withdrawn_at = portal_now()
where id = $1 and withdrawn_at is null and outcome is null
returning id
