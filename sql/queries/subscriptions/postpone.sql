update subscriptions set due_at = portal_now() + interval '1 hour' where id = any ($1)
