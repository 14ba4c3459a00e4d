insert into consultations (tenant_id, external_id, format, title, summary, description, description_html,
    sanitiser_version, place, lat, lon, starts_at, ends_at, published_at, decision, decision_html, decided_at,
    in_force_at, created_at, updated_at)
select current_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $13, $13
returning id
