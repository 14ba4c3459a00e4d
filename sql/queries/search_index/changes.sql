-- The oldest changes with how things stand now. Those that failed before come in ever smaller parts. A part ends before
-- it has more than $1 bytes, unless a single text has.
with level as (
    select min(failures) as failures from search_changes where retry_at is null or retry_at <= portal_now()
),
due as (
    select c.kind, c.id, c.page, c.revision
    from search_changes as c, level
    where c.failures = level.failures and (c.retry_at is null or c.retry_at <= portal_now())
    order by c.revision
    limit greatest(1, (select 1000 >> least(2 * failures, 10) from level))
),
present as (
    select due.kind, due.id, due.page, due.revision, d.tenant_id, d.consultation_id, d.title, d.body,
        d.district, d.format, d.topics, d.created_at, d.starts_at, d.ends_at, d.decided_at, d.in_force_at,
        d.ends_at + t.archive_after_days * interval '24 hours' as archived_at,
        sum(coalesce(octet_length(d.title) + octet_length(d.body), 0)) over (order by due.revision) as bytes,
        row_number() over (order by due.revision) as place
    from due
    left join search_documents as d on d.kind = due.kind and d.id = due.id and d.page = due.page
    left join tenants as t on t.id = d.tenant_id
)
select kind, id, page, revision, tenant_id, consultation_id, title, body, district, format, topics,
    created_at, starts_at, ends_at, decided_at, in_force_at, archived_at
from present
where bytes <= $1 or place = 1
order by revision
