-- A code for this host and this browser ($4), good for a minute. Only a session on the platform's address gives one.
insert into session_handovers (code_hash, origin_id, host, challenge, expires_at)
select $1, id, $3, $4, portal_now() + interval '60 seconds' from sessions
where token_hash = $2 and host is null and expires_at > portal_now() and not awaits_second_step
returning origin_id
