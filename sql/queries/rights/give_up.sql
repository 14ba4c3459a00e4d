-- Marks accounts for deletion that have rested for $1 days, $2 of them at most. Who works for a body keeps the account
-- until the body has ended that.
with idle as (
    select a.id from accounts as a
    where a.inactive_at <= portal_now() - $1 * interval '1 day' and a.deletion_due is null
      and not a.operator and not exists (select from memberships as m where m.account_id = a.id)
    order by a.inactive_at, a.id
    limit $2
    for update skip locked
), given_up as (
    update accounts set deletion_due = portal_now(), deletion_posts = 'keep' from idle where accounts.id = idle.id
    returning accounts.id
)
select count(*) from given_up
