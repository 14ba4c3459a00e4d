-- Proceedings in a status, or in a period, or both, at most 1,001, with how many texts each has.
select c.id, n.contributions + n.comments as texts
from search_documents as c
join tenants as t on t.id = c.tenant_id
join consultation_counts as n on n.tenant_id = c.tenant_id and n.consultation_id = c.id
where c.kind = 'consultation'
  and ($1::text is null or consultation_status(c.starts_at, c.ends_at, c.decided_at, c.in_force_at,
      t.archive_after_days, portal_now()) = $1)
  and ($2::timestamptz is null or c.ends_at > $2)
  and ($3::timestamptz is null or c.starts_at < $3)
limit 1001
