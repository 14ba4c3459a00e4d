-- Found: at most 1,001 bodies and consultations and 1,001 other texts, so that a word that stands everywhere costs no
-- more than that. $1 is what is looked for, $2 the words as they were typed, $3 these and what they were widened to,
-- $15 the proceedings that $4 to $6 leave, where they are few.
-- A title's word weighs 1, a text's 0.1; the word as typed, what runs now and what is a consultation stand higher.
with found as materialized (
    (
        select d.kind, d.id, d.page, d.tenant_id, d.consultation_id, d.contribution_id, d.format, d.district, d.topics,
            d.created_at, d.ends_at,
            case when $7::text <> 'relevance' then 0
                when d.words @@ $2::text::tsquery then 0.2 + ts_rank('{0.1, 0.1, 0.1, 1}', d.words, $2::text::tsquery)
                else 0.5 * ts_rank('{0.1, 0.1, 0.1, 1}', d.words, $3::text::tsquery) end as rank,
            case when d.consultation_id is not null then consultation_status(d.starts_at, d.ends_at, d.decided_at,
                d.in_force_at, t.archive_after_days, portal_now()) end as status
        from search_documents as d
        join tenants as t on t.id = d.tenant_id
        where d.kind in ('tenant', 'consultation')
          and d.words @@ $1::text::tsquery
          and ($4::text is null or d.consultation_id is not null and consultation_status(d.starts_at, d.ends_at, d.decided_at,
              d.in_force_at, t.archive_after_days, portal_now()) = $4)
          and ($5::timestamptz is null or d.ends_at > $5)
          and ($6::timestamptz is null or d.starts_at < $6)
          and ($15::bigint[] is null or d.consultation_id = any($15))
        limit 1001
    )
    union all
    (
        select d.kind, d.id, d.page, d.tenant_id, d.consultation_id, d.contribution_id, d.format, d.district, d.topics,
            d.created_at, d.ends_at,
            case when $7::text <> 'relevance' then 0
                when d.words @@ $2::text::tsquery then 0.2 + ts_rank('{0.1, 0.1, 0.1, 1}', d.words, $2::text::tsquery)
                else 0.5 * ts_rank('{0.1, 0.1, 0.1, 1}', d.words, $3::text::tsquery) end as rank,
            consultation_status(d.starts_at, d.ends_at, d.decided_at, d.in_force_at, t.archive_after_days, portal_now())
        from search_documents as d
        join tenants as t on t.id = d.tenant_id
        where d.kind not in ('tenant', 'consultation')
          and d.words @@ $1::text::tsquery
          and ($4::text is null or consultation_status(d.starts_at, d.ends_at, d.decided_at,
              d.in_force_at, t.archive_after_days, portal_now()) = $4)
          and ($5::timestamptz is null or d.ends_at > $5)
          and ($6::timestamptz is null or d.starts_at < $6)
          and ($15::bigint[] is null or d.consultation_id = any($15))
        limit 1001
    )
),
ranked as materialized (
    select f.kind, f.id, f.page, f.tenant_id, f.consultation_id, f.contribution_id, f.format, f.district, f.topics,
        f.status, f.created_at, f.ends_at,
        case $7::text
            when 'date' then (extract(epoch from f.created_at) * 1000000)::bigint
            when 'end' then case
                when f.ends_at is null then 0
                when f.ends_at >= $8::timestamptz then (4000000000000000 - extract(epoch from f.ends_at) * 1000000)::bigint
                else (extract(epoch from f.ends_at) * 1000000)::bigint end
            else (1000000 * (f.rank + case when f.status = 'active' then 0.2 else 0 end
                + case f.kind when 'tenant' then 0.4 when 'consultation' then 0.3 else 0 end))::bigint
        end as rank
    from found as f
),
page as (
    select r.*
    from ranked as r
    where $9::bigint is null or (r.rank, r.id, r.kind, r.page) < ($9, $10::bigint, $11::text, $12::integer)
    order by r.rank desc, r.id desc, r.kind desc, r.page desc
    limit $13 offset $14
),
hits as (
    select p.kind, p.id, p.page, p.tenant_id, p.consultation_id, p.contribution_id, p.format, p.status, p.created_at,
        p.ends_at, p.rank, d.title, left(d.body, 20000) as body, c.title as consultation_title
    from page as p
    join search_documents as d on d.kind = p.kind and d.id = p.id and d.page = p.page
    left join search_documents as c on c.kind = 'consultation' and c.id = p.consultation_id and c.page = 0
)
select
    (select least(count(*) filter (where r.kind in ('tenant', 'consultation')), 1000)
        + least(count(*) filter (where r.kind not in ('tenant', 'consultation')), 1000) from ranked as r) as total,
    (select count(*) filter (where r.kind in ('tenant', 'consultation')) > 1000
        or count(*) filter (where r.kind not in ('tenant', 'consultation')) > 1000 from ranked as r) as more,
    coalesce((select jsonb_agg(to_jsonb(h) order by h.rank desc, h.id desc, h.kind desc, h.page desc) from hits as h),
        '[]') as hits,
    coalesce((select jsonb_agg(to_jsonb(c)) from (
        select case when grouping(r.kind) = 0 then 'kind' when grouping(r.format) = 0 then 'format'
                when grouping(r.status) = 0 then 'status' when grouping(r.district) = 0 then 'district'
                else 'tenant' end as facet,
            coalesce(r.kind, r.format, r.status, r.district, r.tenant_id::text) as value, count(*) as count
        from ranked as r
        group by grouping sets ((r.kind), (r.format), (r.status), (r.district), (r.tenant_id))
        union all
        select 'topic', topic, count(*) from ranked as r cross join lateral unnest(r.topics) as topic group by topic
    ) as c where c.value is not null), '[]') as facets
