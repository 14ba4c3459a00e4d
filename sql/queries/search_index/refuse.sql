-- The engine did not take what was sent: it is sent again in smaller parts, until what is wrong stands alone.
update search_changes
set sent = null, failures = failures + 1, error = $1,
    retry_at = portal_now() + least(interval '10 minutes', interval '250 milliseconds' * 2 ^ least(failures, 20))
where sent is not null
