update subscriptions set confirm_hash = $2, confirm_expires_at = portal_now() + interval '24 hours'
where id = $1 and wanted_frequency is not null
returning id, email, tenant_id, query, wanted_frequency as frequency, language, created_at,
    consultation_id, consultation_title(consultation_id) as consultation
