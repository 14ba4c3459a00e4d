update jobs set dead_at = null, attempts = 0, run_at = portal_now()
where id = $1 and dead_at is not null
returning kind, coalesce(last_error, '') as last_error
