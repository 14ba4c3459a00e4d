-- A day is enough to see who writes in bursts.
delete from post_networks where written_at < portal_now() - interval '1 day'
