-- $1 the hash of the session that this browser had, if any: a sign-in never continues an older session.
with closed as (
    delete from sessions where token_hash = $1
)
insert into sessions (token_hash, account_id, expires_at, lasting, browser, system)
values ($2, $3, portal_now() + $4 * interval '1 hour', $5, $6, $7)
