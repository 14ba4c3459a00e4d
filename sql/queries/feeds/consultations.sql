select id, id as consultation_id, title, first_published_at as published_at
from search_documents
where tenant_id = $1 and kind = 'consultation'
order by id desc
limit $2
