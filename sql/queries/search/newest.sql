-- One page of a word that stands everywhere, newest first: read off the index by age, through at most 20,000 texts.
with page as (
    select r.*
    from (
        select d.kind, d.id, d.page, d.tenant_id, d.consultation_id, d.contribution_id, d.format, d.status, d.created_at,
            d.ends_at, d.title, d.body, (extract(epoch from d.created_at) * 1000000)::bigint as rank
        from (
            select n.*, case when n.consultation_id is not null then consultation_status(n.starts_at, n.ends_at, n.decided_at,
                n.in_force_at, t.archive_after_days, portal_now()) end as status
            from (
                select * from search_documents
                where $6::bigint is null
                   or (created_at, id) <= (timestamptz 'epoch' + $6::bigint * interval '1 microsecond', $7::bigint)
                order by created_at desc, id desc
                limit 20000
            ) as n
            join tenants as t on t.id = n.tenant_id
        ) as d
        where d.words @@ $1::text::tsquery
          and ($2::text is null or d.status = $2)
          and ($3::timestamptz is null or d.ends_at > $3)
          and ($4::timestamptz is null or d.starts_at < $4)
    ) as r
    where $6::bigint is null or (r.rank, r.id, r.kind, r.page) < ($6, $7, $8::text, $9::integer)
    order by r.created_at desc, r.id desc, r.kind desc, r.page desc
    limit $10 offset $11
)
select coalesce(jsonb_agg(to_jsonb(h) order by h.rank desc, h.id desc, h.kind desc, h.page desc), '[]') as hits
from (
    select p.kind, p.id, p.page, p.tenant_id, p.consultation_id, p.contribution_id, p.format, p.status, p.created_at,
        p.ends_at, p.rank, p.title, left(p.body, 20000) as body, c.title as consultation_title
    from page as p
    left join search_documents as c on c.kind = 'consultation' and c.id = p.consultation_id and c.page = 0
) as h
where $5::timestamptz is not null
