select id, email, tenant_id, query, wanted_frequency as frequency, language, created_at,
    consultation_id, consultation_title(consultation_id) as consultation
from subscriptions
where confirm_hash = $1 and confirm_expires_at > portal_now() and wanted_frequency is not null
