insert into jobs (kind, payload, run_at) values ($1, $2, portal_now() + $3 * interval '1 minute')
