-- What matches $1 (the question in the index's terms; empty: all) and was first published after $5 (null: ever) up to $6
-- (null: now), the newest first, a document once.
select d.kind, d.id, min(d.page) as page, d.first_published_at as published_at
from search_documents as d
join tenants as t on t.id = d.tenant_id
where d.first_published_at > coalesce($5::timestamptz, '-infinity')
  and d.first_published_at <= coalesce($6::timestamptz, portal_now())
  and ($1 = '' or d.words @@ $1::text::tsquery)
  and ($2::text is null or consultation_status(d.starts_at, d.ends_at, d.decided_at, d.in_force_at,
      t.archive_after_days, portal_now()) = $2)
  and ($3::timestamptz is null or d.ends_at > $3)
  and ($4::timestamptz is null or d.starts_at < $4)
group by d.first_published_at, d.kind, d.id
order by d.first_published_at desc, d.kind, d.id
limit $7
