-- The id after which each further file of a body ($1, null: all) begins, $2 contributions in a file. The counts beside
-- the consultations tell which bodies have that many at all.
select m.tenant_id, m.id
from (
    select tenant_id from consultation_counts
    where $1::bigint is null or tenant_id = $1
    group by tenant_id
    having sum(contributions) > $2::bigint
) as large
cross join lateral (
    select d.tenant_id, d.id, row_number() over (order by d.id) as place
    from search_documents as d
    where d.tenant_id = large.tenant_id and d.kind = 'contribution'
) as m
where m.place % $2 = 0
order by m.tenant_id, m.id
