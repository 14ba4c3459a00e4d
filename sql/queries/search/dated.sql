-- These things ($1 their kinds, $2 their ids, $3 their pages) as far as they are public now, in this order.
select d.kind, d.id, d.tenant_id, d.consultation_id, d.contribution_id, d.title, left(d.body, 600) as beginning,
    d.first_published_at as published_at
from unnest($1::text[], $2::bigint[], $3::integer[]) with ordinality as wanted (kind, id, page, place)
join search_documents as d on d.kind = wanted.kind and d.id = wanted.id and d.page = wanted.page
where d.first_published_at is not null
order by wanted.place
