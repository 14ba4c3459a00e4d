-- Answers a row the first time, and only while there is time left.
insert into identity_flows (token_hash, expires_at)
select $1, $2 where $2 > portal_now()
on conflict do nothing
returning true
