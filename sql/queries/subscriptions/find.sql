select id, email, tenant_id, query, frequency, language, created_at
from subscriptions
where id = $1 and confirmed_at is not null
