-- Whoever shows a code uses it up; a session comes of it only on its host, in its browser ($3) and in time. Answers the
-- seconds that the browser shall keep the cookie, null: until it is closed.
with code as (
    delete from session_handovers where code_hash = $1
    returning origin_id, host, challenge, expires_at
), origin as (
    select s.id, s.account_id, s.expires_at, s.lasting
    from code
    join sessions as s on s.id = code.origin_id
    where code.host = $2 and code.challenge = $3 and code.expires_at > portal_now() and s.expires_at > portal_now()
), closed as (
    delete from sessions where token_hash = $5 and host = $2 and exists (select from origin)
)
insert into sessions (token_hash, account_id, expires_at, lasting, browser, system, host, origin_id)
select $4, account_id, expires_at, lasting, $6, $7, $2, id from origin
returning case when lasting then ceil(extract(epoch from expires_at - portal_now()))::bigint end as seconds
