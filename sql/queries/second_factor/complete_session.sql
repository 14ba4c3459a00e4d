-- The second step succeeded: the session begins, under another token. $3 and $4: hours of one that the browser keeps and
-- of one that it forgets. Answers the seconds that the browser shall keep it, null: until it is closed.
update sessions set
    token_hash = $2,
    awaits_second_step = false,
    created_at = portal_now(),
    last_seen_at = portal_now(),
    expires_at = portal_now() + case when lasting then $3::float8 else $4::float8 end * interval '1 hour'
where token_hash = $1 and awaits_second_step and expires_at > portal_now()
returning case when lasting then ceil($3::float8 * 3600)::bigint end as seconds,
    (select a.closed from accounts as a where a.id = account_id) as closed
