-- Notes that the account $1 is used, once a day, and that the session $2 is; a token of a program is none.
with seen as (
    update sessions set last_seen_at = portal_now() where token_hash = $2
)
update accounts set last_seen_at = portal_now(), idle_warned_at = null
where id = $1 and not closed and last_seen_at < portal_now() - interval '1 day'
