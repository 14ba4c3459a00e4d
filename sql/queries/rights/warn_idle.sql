-- Warns accounts that nobody has used for $1 days, $2 of them at most; answers how many.
with idle as (
    select id from accounts
    where not closed and verified_at is not null and idle_warned_at is null
      and last_seen_at <= portal_now() - $1 * interval '1 day'
    order by last_seen_at, id
    limit $2
    for update skip locked
), warned as (
    update accounts set idle_warned_at = portal_now() from idle where accounts.id = idle.id
    returning accounts.id
), told as (
    insert into jobs (kind, payload) select $3, jsonb_build_object('idle', id) from warned
)
select count(*) from warned
