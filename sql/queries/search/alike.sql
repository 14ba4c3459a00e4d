-- Names and titles that are spelt alike, for a question that found nothing.
select d.kind, d.id, d.tenant_id, d.consultation_id, d.format, d.title, left(d.body, 200) as beginning,
    case when d.consultation_id is not null then consultation_status(d.starts_at, d.ends_at, d.decided_at,
        d.in_force_at, t.archive_after_days, portal_now()) end as status
from search_documents as d
join tenants as t on t.id = d.tenant_id
where d.kind in ('tenant', 'consultation')
  and search_fold($1) <% search_fold(d.title)
  and ($2::text is null or d.kind = $2)
  and ($3::bigint is null or d.tenant_id = $3)
  and ($4::text is null or d.format = $4)
  and ($5::text is null or d.district = $5)
  and ($6::text is null or d.consultation_id is not null and consultation_status(d.starts_at, d.ends_at,
      d.decided_at, d.in_force_at, t.archive_after_days, portal_now()) = $6)
order by word_similarity(search_fold($1), search_fold(d.title)) desc, d.kind desc, d.id
limit 10
