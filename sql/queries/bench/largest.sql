select tenant_id, consultation_id from consultation_counts order by contributions desc, consultation_id limit 1
