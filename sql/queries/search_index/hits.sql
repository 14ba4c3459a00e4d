-- The hits of another engine as they stand here, in its order. What is gone is left out, and what no longer stands where
-- it was asked for.
select h.kind, h.id, h.page, h.tenant_id, h.consultation_id, h.contribution_id, h.format, h.status, h.title, h.beginning,
    h.cut, h.consultation_title, h.created_at, h.ends_at
from (
    select f.place, d.kind, d.id, d.page, d.tenant_id, d.consultation_id, d.contribution_id, d.format, d.title,
        left(d.body, 400) as beginning, f.cut, c.title as consultation_title, d.created_at, d.ends_at,
        case when d.consultation_id is not null then consultation_status(d.starts_at, d.ends_at, d.decided_at,
            d.in_force_at, t.archive_after_days, portal_now()) end as status
    from unnest($1::text[], $2::bigint[], $3::integer[], $4::text[]) with ordinality as f (kind, id, page, cut, place)
    join search_documents as d on d.kind = f.kind and d.id = f.id and d.page = f.page
    join tenants as t on t.id = d.tenant_id
    left join search_documents as c on c.kind = 'consultation' and c.id = d.consultation_id and c.page = 0
) as h
where $5::text is null or h.status = $5
order by h.place
