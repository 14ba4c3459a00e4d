-- Jobs that nobody wanted to begin anew, with whatever address they hold.
delete from jobs where dead_at <= portal_now() - interval '90 days'
