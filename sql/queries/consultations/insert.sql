insert into consultations (
    tenant_id, external_id, format, title, summary, description, description_html, sanitiser_version, place,
    starts_at, ends_at, moderation, published_at
)
values (current_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, case when $12 then portal_now() end)
returning id
