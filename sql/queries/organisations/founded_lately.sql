select count(*) from organisations where founded_by = $1 and founded_at > portal_now() - interval '1 day'
