-- For a month an administrator can send one again that nobody answered.
delete from invitations where expires_at < portal_now() - interval '30 days'
