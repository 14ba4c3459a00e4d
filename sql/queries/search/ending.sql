-- One page of a word that stands everywhere, by the end of the period: what ends soonest after $5 first, behind it what has
-- ended, the latest first. Read proceeding by proceeding, through at most 60 that $12 does not rule out.
with page as (
    select h.rank, h.title as consultation_title, h.status, d.*
    from (
        select c.*
        from (
            select h.id, h.title, h.format, h.ends_at,
                consultation_status(h.starts_at, h.ends_at, h.decided_at, h.in_force_at, t.archive_after_days, portal_now())
                    as status,
                (case when h.ends_at >= $5::timestamptz then 4000000000000000 - extract(epoch from h.ends_at) * 1000000
                    else extract(epoch from h.ends_at) * 1000000 end)::bigint as rank
            from search_documents as h
            join tenants as t on t.id = h.tenant_id
            where h.kind = 'consultation'
              and ($12::text = '' or h.words @@ $12::text::tsquery)
              and ($3::timestamptz is null or h.ends_at > $3)
              and ($4::timestamptz is null or h.starts_at < $4)
        ) as c
        where ($2::text is null or c.status = $2)
          and ($6::bigint is null or c.rank <= $6)
        order by c.rank desc, c.id desc
        limit 60
    ) as h
    cross join lateral (
        select kind, id, page, tenant_id, consultation_id, contribution_id, format, created_at, ends_at, title, body
        from search_documents
        -- A proceeding's mark is rarer than the words, whose lists the index then need not read whole.
        where words @@ ($1::text::tsquery && ('''=c:' || h.id || '''')::tsquery)
          and ($6::bigint is null or (h.rank, id, kind, page) < ($6, $7::bigint, $8::text, $9::integer))
        order by id desc, kind desc, page desc
        limit $10::bigint + $11::bigint
    ) as d
    order by h.rank desc, d.id desc, d.kind desc, d.page desc
    limit $10 offset $11
)
select coalesce(jsonb_agg(to_jsonb(h) order by h.rank desc, h.id desc, h.kind desc, h.page desc), '[]') as hits
from (
    select kind, id, page, tenant_id, consultation_id, contribution_id, format, status, created_at, ends_at, rank, title,
        left(body, 20000) as body, consultation_title
    from page
) as h
