delete from subscriptions
where confirmed_at is null and created_at <= portal_now() - interval '3 days'
  and coalesce(confirm_expires_at <= portal_now(), true)
