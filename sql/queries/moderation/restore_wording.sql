-- Unless its author has changed the text since.
with restored as (
    update redactions as r set restored_at = portal_now() where r.id = $1 returning r.tenant_id, r.post_id, r.blackened_at
)
update posts as p set title = $2, body = $3, body_html = $4, excerpt = $5, sanitiser_version = $6
from restored as r
where p.tenant_id = r.tenant_id and p.id = r.post_id and (p.edited_at is null or p.edited_at <= r.blackened_at)
