-- The next part of all texts, behind the one that is loaded already: at most $1 of them, and no more than $2 bytes
-- unless a single text has.
with next as (
    select d.kind, d.id, d.page, d.tenant_id, d.consultation_id, d.title, d.body, d.district,
        d.format, d.topics, d.created_at, d.starts_at, d.ends_at, d.decided_at, d.in_force_at
    from search_documents as d
    where (d.kind, d.id, d.page) > ($3, $4, $5)
    order by d.kind, d.id, d.page
    limit $1
),
measured as (
    select n.*, n.ends_at + t.archive_after_days * interval '24 hours' as archived_at,
        sum(octet_length(n.title) + octet_length(n.body)) over (order by n.kind, n.id, n.page) as bytes,
        row_number() over (order by n.kind, n.id, n.page) as place
    from next as n
    join tenants as t on t.id = n.tenant_id
)
select kind, id, page, 0::bigint as revision, tenant_id, consultation_id, title, body, district,
    format, topics, created_at, starts_at, ends_at, decided_at, in_force_at, archived_at
from measured
where bytes <= $2 or place = 1
order by kind, id, page
