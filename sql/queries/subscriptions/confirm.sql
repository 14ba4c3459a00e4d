-- The mailbox has answered: once, in time, and with room for one more ($2 at most).
update subscriptions as s set
    frequency = s.wanted_frequency, wanted_frequency = null, confirm_hash = null, confirm_expires_at = null,
    confirmed_at = coalesce(s.confirmed_at, portal_now()), told_until = coalesce(s.told_until, portal_now()),
    due_at = subscription_due(s.wanted_frequency)
where s.confirm_hash = $1 and s.confirm_expires_at > portal_now() and s.wanted_frequency is not null
  and $2 > (
    select count(*) from subscriptions as o
    where o.email_key = s.email_key and o.confirmed_at is not null and o.id <> s.id)
returning id, email, tenant_id, query, frequency, language, created_at,
    consultation_id, consultation_title(consultation_id) as consultation
