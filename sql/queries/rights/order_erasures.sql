-- A job for each account whose time is over and that has none yet.
insert into jobs (kind, payload, unique_key)
select $1, jsonb_build_object('account', id), $1 || ' ' || id
from accounts
where deletion_due <= portal_now()
order by deletion_due, id
limit $2
on conflict do nothing
