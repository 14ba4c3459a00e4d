insert into posts (
    tenant_id, kind, status, consultation_id, participant_id, title, body, body_html, excerpt,
    sanitiser_version
)
select
    c.tenant_id, 'contribution', case when c.moderation = 'before' then 'pending' else 'visible' end, c.id,
    $2, $3, $4, $5, $6, $7
from consultations as c
where c.id = $1 and c.published_at is not null and method_open(c.tenant_id, c.id, 'contributions')
  and may_write(c.tenant_id, $2)
returning id, consultation_id, root_id, branch_id, status, 0 as comments_before
