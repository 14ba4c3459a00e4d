select
    d.id, d.title, d.file_name, d.media_type, d.size_bytes, d.sha256, d.position, d.updated_at, d.text_state, d.pages
from documents as d
where d.consultation_id = $1
order by d.position, d.id
limit 200
