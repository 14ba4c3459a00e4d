-- These things ($1 their kinds, $2 their ids, $3 their pages) as far as they are public now, in this order; with a
-- consultation what happened to it last.
select d.kind, d.id, d.tenant_id, d.consultation_id, d.contribution_id, d.title, left(d.body, 600) as beginning,
    d.first_published_at as published_at, c.noted, c.noted_at, c.starts_at, c.ends_at, c.in_force_at
from unnest($1::text[], $2::bigint[], $3::integer[]) with ordinality as wanted (kind, id, page, place)
join search_documents as d on d.kind = wanted.kind and d.id = wanted.id and d.page = wanted.page
left join consultations as c on d.kind = 'consultation' and c.id = d.id
where d.first_published_at is not null
order by wanted.place
