insert into insights (tenant_id, account_id, reason, ends_at)
values ($1, $2, $3, portal_now() + $4 * interval '1 minute')
on conflict (tenant_id, account_id) do update set
    reason = excluded.reason,
    begun_at = portal_now(),
    ends_at = excluded.ends_at
returning ends_at
