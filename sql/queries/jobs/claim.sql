-- The job that has waited longest, lent for five minutes: whoever dies over it leaves it to the next.
update jobs set attempts = attempts + 1, run_at = portal_now() + interval '5 minutes'
where id = (
    select id from jobs
    where dead_at is null and run_at <= portal_now() and kind = any ($1)
    order by run_at, id
    limit 1
    for update skip locked
)
returning id, kind, payload, attempts, max_attempts
