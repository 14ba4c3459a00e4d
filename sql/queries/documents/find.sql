-- $2: drafts too, for the body's staff.
select
    d.id, d.title, d.file_name, d.media_type, d.size_bytes, d.sha256, d.position, d.updated_at, d.text_state, d.pages,
    c.id as consultation_id, c.title as consultation_title, c.published_at is not null as published
from documents as d
join consultations as c on c.tenant_id = d.tenant_id and c.id = d.consultation_id
where d.id = $1 and (c.published_at is not null or $2)
