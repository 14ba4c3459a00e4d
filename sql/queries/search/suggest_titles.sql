-- Bodies and proceedings by the beginning of their title, then by what stands in it.
select kind, id, tenant_id, consultation_id, title
from search_documents
where kind in ('tenant', 'consultation')
  and search_fold(title) like '%' || $1::text || '%'
  and ($2::bigint is null or tenant_id = $2)
order by search_fold(title) like $1 || '%' desc, kind desc, length(title), id
limit 5
