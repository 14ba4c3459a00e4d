select id, email, tenant_id, query, frequency, language, created_at,
    consultation_id, consultation_title(consultation_id) as consultation
from subscriptions
where id = $1 and confirmed_at is not null
