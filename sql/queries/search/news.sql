-- What matches and was first published after $7 (null: ever) up to $8 (null: now), the newest first. Without words ($1 empty) the
-- filters alone decide.
select d.kind, d.id, d.first_published_at as published_at
from search_documents as d
join tenants as t on t.id = d.tenant_id
where d.first_published_at > coalesce($7::timestamptz, '-infinity') and d.first_published_at <= coalesce($8::timestamptz, portal_now())
  and ($1 = '' or d.words @@ search_question($1, $3, $2, $4, $5))
  and ($2::bigint is null or d.tenant_id = $2)
  and ($3::text is null or d.kind = $3)
  and ($4::text is null or d.format = $4)
  and ($5::text is null or d.district = $5)
  and ($6::text is null or d.consultation_id is not null and consultation_status(d.starts_at, d.ends_at,
      d.decided_at, d.in_force_at, t.archive_after_days, portal_now()) = $6)
  and ($10::timestamptz is null or d.ends_at > $10)
  and ($11::timestamptz is null or d.starts_at < $11)
  and $12::text is null and cardinality($13::text[]) = 0
order by d.first_published_at desc, d.kind, d.id
limit $9
