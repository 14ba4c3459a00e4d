-- The session goes on under another token. Answers the seconds that the browser shall keep it, null: until it is closed.
update sessions set token_hash = $2
where token_hash = $1
returning case when lasting then ceil(extract(epoch from expires_at - portal_now()))::bigint end as seconds
