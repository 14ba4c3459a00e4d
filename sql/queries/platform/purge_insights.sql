-- What was looked into, why and how long stands in the audit log.
delete from insights where ends_at < portal_now() - interval '1 day'
