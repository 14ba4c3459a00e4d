-- Lets accounts rest that nobody has used for $1 days and whose people have known for $2; $3 of them at most.
with idle as (
    select id from accounts
    where not closed and idle_warned_at <= portal_now() - $2 * interval '1 day'
      and last_seen_at <= portal_now() - $1 * interval '1 day'
    order by last_seen_at, id
    limit $3
    for update skip locked
), resting as (
    update accounts set inactive_at = portal_now() from idle where accounts.id = idle.id
    returning accounts.id
), ended as (
    delete from sessions using resting where sessions.account_id = resting.id
), told as (
    insert into jobs (kind, payload) select $4, jsonb_build_object('resting', id) from resting
)
select count(*) from resting
