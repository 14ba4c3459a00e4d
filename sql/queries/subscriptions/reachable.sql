-- Whose account rests or waits for its deletion is not written to.
select id, email, tenant_id, query, frequency, language, created_at,
    consultation_id, consultation_title(consultation_id) as consultation
from subscriptions as s
where id = $1 and confirmed_at is not null
  and not exists (select from accounts as a where a.email_key = s.email_key and a.closed)
