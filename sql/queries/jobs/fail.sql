-- Half a minute, a minute, two and so on up to six hours: twelve attempts take most of a day. $4: no attempt can help.
update jobs set
    last_error = $3,
    run_at = portal_now() + least(interval '30 seconds' * 2 ^ (attempts - 1), interval '6 hours'),
    unique_key = case when attempts < max_attempts and not $4 then unique_key end,
    dead_at = case when attempts >= max_attempts or $4 then portal_now() end
where id = $1 and attempts = $2
