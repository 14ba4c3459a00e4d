select c.tenant_id, c.id, c.format, c.title, c.starts_at, c.ends_at, n.contributions
from (
    select * from consultations
    where published_at is not null and decided_at is null
      and ends_at > portal_now() and starts_at <= portal_now()
    order by ends_at, id
    limit $1
) as c
join consultation_counts as n on n.tenant_id = c.tenant_id and n.consultation_id = c.id
order by c.ends_at, c.id
