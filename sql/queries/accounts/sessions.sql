select id, host, browser, system, created_at, last_seen_at, token_hash = $2 as current from sessions
where account_id = $1 and expires_at > portal_now() and not awaits_second_step
order by token_hash = $2 desc, last_seen_at desc, id desc
limit 100
