insert into documents (
    tenant_id, consultation_id, title, file_name, media_type, size_bytes, sha256, text_state, position
)
select current_tenant(), $1, $2, $3, $4, $5, $6, $7,
    coalesce((select max(d.position) + 1 from documents as d where d.consultation_id = $1), 0)
returning id
