-- Titles of consultations that hold what is being typed, or something spelt like it: what begins so first, then what runs.
with typed as (
    select replace(replace(replace(search_fold($1), '\', '\\'), '%', '\%'), '_', '\_') as pattern
)
select d.id, d.tenant_id, d.title
from search_documents as d, typed
where d.kind = 'consultation'
  and ($2::bigint is null or d.tenant_id = $2)
  and (search_fold(d.title) like '%' || typed.pattern || '%' or search_fold($1) <% search_fold(d.title))
order by search_fold(d.title) like typed.pattern || '%' desc, search_fold(d.title) like '%' || typed.pattern || '%' desc,
    d.starts_at <= portal_now() and portal_now() < d.ends_at desc, d.ends_at desc, d.id desc
limit $3
