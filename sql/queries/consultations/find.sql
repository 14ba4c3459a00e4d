select
    c.id, c.format, c.title, c.summary, c.description, c.description_html, c.sanitiser_version, c.place,
    c.starts_at, c.ends_at, c.published_at is not null as published, c.moderation,
    c.has_documents, c.decision, c.decision_html, c.decided_at, c.in_force_at,
    consultation_status(c.starts_at, c.ends_at, c.decided_at, c.in_force_at, $2::integer, portal_now()) as status,
    n.contributions, n.comments,
    c.topics, c.phases, c.changed_at, portal_now() as now
from consultations as c
join consultation_counts as n on n.tenant_id = c.tenant_id and n.consultation_id = c.id
where c.id = $1 and (c.published_at is not null or $3)
