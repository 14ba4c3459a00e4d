update subscriptions set told_until = greatest(told_until, $2), due_at = subscription_due(frequency)
where id = any ($1)
