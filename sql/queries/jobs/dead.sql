select id, kind, attempts, coalesce(last_error, '') as last_error, dead_at from jobs
where dead_at is not null
order by dead_at desc, id
limit 100
