-- What is reviewed before it is seen is reviewed again in its new wording, and so is what was blackened, and what newcomers
-- write. The body's own replies are not.
with kept as (
    insert into post_versions (tenant_id, post_id, version, title, body)
    select p.tenant_id, p.id,
        (select coalesce(max(v.version), 0) + 1 from post_versions as v where v.tenant_id = p.tenant_id and v.post_id = p.id),
        p.title, p.body
    from posts as p where p.id = $1
)
update posts as p set title = $2, body = $3, body_html = $4, excerpt = $5, sanitiser_version = $6, edited_at = portal_now(),
    status = case
        when p.kind = 'reply' then p.status
        when c.moderation = 'before' or is_newcomer(p.tenant_id, p.participant_id) then 'pending'
        when exists (select from redactions as r where r.tenant_id = p.tenant_id and r.post_id = p.id and r.restored_at is null)
            then 'pending'
        else p.status
    end
from consultations as c
where p.id = $1 and c.tenant_id = p.tenant_id and c.id = p.consultation_id
