select
    c.id, c.format, c.title, c.summary, c.place, c.starts_at, c.ends_at,
    consultation_status(c.starts_at, c.ends_at, c.decided_at, c.in_force_at, $1::integer, portal_now()) as status,
    n.contributions, c.published_at is not null as published
from consultations as c
join consultation_counts as n on n.tenant_id = c.tenant_id and n.consultation_id = c.id
where (c.published_at is not null or $8) and (c.published_at is null or not $10)
  and ($2::text is null or
       consultation_status(c.starts_at, c.ends_at, c.decided_at, c.in_force_at, $1::integer, portal_now()) = $2)
  and ($3::text is null or c.format = $3)
  and ($4::text is null or exists (
        select from consultation_topics as t
        where t.tenant_id = c.tenant_id and t.consultation_id = c.id and t.topic = $4))
  and ($5::text is null or c.title ilike $5 or c.summary ilike $5 or c.place ilike $5 or c.description ilike $5)
  and ($6::timestamptz is null or (c.ends_at, c.id) < ($6, $7::bigint))
order by c.ends_at desc, c.id desc
limit $9
