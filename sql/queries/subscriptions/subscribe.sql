insert into subscriptions as s (
    email, email_key, tenant_id, query, consultation_id, frequency, language, confirmed_at, told_until, due_at)
select $1, $2, $3::bigint, $4::text, $5, $6, $7, portal_now(), portal_now(), subscription_due($6)
where $8 > (
    select count(*) from subscriptions as o
    where o.email_key = $2 and o.confirmed_at is not null
      and (o.query <> $4 or o.tenant_id is distinct from $3))
on conflict (email_key, tenant_id, query) do update set
    frequency = excluded.frequency, wanted_frequency = null, language = excluded.language,
    confirmed_at = coalesce(s.confirmed_at, portal_now()), told_until = coalesce(s.told_until, portal_now()),
    due_at = excluded.due_at, confirm_hash = null, confirm_expires_at = null
returning id
