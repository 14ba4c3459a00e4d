-- Names and addresses of who reported without an account go a year after the report: the time for objections is over,
-- and so is the one for what may follow from them.
update reports set name = null, email = null where email is not null and created_at < portal_now() - interval '1 year'
