select id, consultation_id, title, first_published_at as published_at
from search_documents
where tenant_id = $1 and kind = 'contribution' and id > $2
order by id
limit $3
