-- Found: at most 8,001 bodies and consultations and 8,001 other texts, so that a word that stands everywhere costs no
-- more than that. A title's word weighs 1, a text's 0.1; what runs now and what is a consultation stands higher.
with found as materialized (
    (
        select d.kind, d.id, d.tenant_id, d.consultation_id, d.contribution_id, d.format, d.district,
            ts_rank('{0.1, 0.1, 0.1, 1}', d.words, websearch_to_tsquery('portal_german', $1)) as rank,
            case when d.consultation_id is not null then consultation_status(d.starts_at, d.ends_at, d.decided_at,
                d.in_force_at, t.archive_after_days, portal_now()) end as status
        from search_documents as d
        join tenants as t on t.id = d.tenant_id
        where d.kind in ('tenant', 'consultation')
          and d.words @@ search_question($1, $3, $2, $4, $5)
          and ($6::text is null or d.consultation_id is not null and consultation_status(d.starts_at, d.ends_at,
              d.decided_at, d.in_force_at, t.archive_after_days, portal_now()) = $6)
        limit 8001
    )
    union all
    (
        select d.kind, d.id, d.tenant_id, d.consultation_id, d.contribution_id, d.format, d.district,
            ts_rank('{0.1, 0.1, 0.1, 1}', d.words, websearch_to_tsquery('portal_german', $1)),
            consultation_status(d.starts_at, d.ends_at, d.decided_at, d.in_force_at, t.archive_after_days,
                portal_now())
        from search_documents as d
        join tenants as t on t.id = d.tenant_id
        where d.kind not in ('tenant', 'consultation')
          and d.words @@ search_question($1, $3, $2, $4, $5)
          -- By the index of the consultations that stand so, lest a frequent word be read to its end.
          and ($6::text is null or d.consultation_id = any (array(
              select c.id
              from search_documents as c
              join tenants as ct on ct.id = c.tenant_id
              where c.kind = 'consultation' and consultation_status(c.starts_at, c.ends_at, c.decided_at,
                  c.in_force_at, ct.archive_after_days, portal_now()) = $6)))
        limit 8001
    )
),
scored as materialized (
    select f.*,
        (1000000 * (f.rank + case when f.status = 'active' then 0.2 else 0 end
            + case f.kind when 'tenant' then 0.4 when 'consultation' then 0.3 else 0 end))::bigint as score
    from found as f
),
page as (
    select s.*
    from scored as s
    where $7::bigint is null or (s.score, s.id, s.kind) < ($7, $8::bigint, $9::text)
    order by s.score desc, s.id desc, s.kind desc
    limit $10
),
hits as (
    select p.kind, p.id, p.tenant_id, p.consultation_id, p.contribution_id, p.format, p.status, p.score, d.title, d.document_id, d.page,
        left(d.body, 400) as beginning,
        ts_headline('portal_german', translate(left(d.body, 4000), E'*`#>\u0002\u0003', ''),
            websearch_to_tsquery('portal_german', $1),
            E'StartSel=\u0002, StopSel=\u0003, MaxWords=32, MinWords=16, MaxFragments=1') as snippet
    from page as p
    join search_documents as d on d.kind = p.kind and d.id = p.id
)
select
    (select count(*) from scored) as total,
    coalesce((select jsonb_agg(to_jsonb(h) order by h.score desc, h.id desc, h.kind desc) from hits as h), '[]') as hits,
    coalesce((select jsonb_agg(to_jsonb(c)) from (
        select case when grouping(s.kind) = 0 then 'kind' when grouping(s.format) = 0 then 'format'
                when grouping(s.status) = 0 then 'status' when grouping(s.district) = 0 then 'district'
                else 'tenant' end as facet,
            coalesce(s.kind, s.format, s.status, s.district, s.tenant_id::text) as value, count(*) as count
        from scored as s
        group by grouping sets ((s.kind), (s.format), (s.status), (s.district), (s.tenant_id))
    ) as c where c.value is not null), '[]') as facets
