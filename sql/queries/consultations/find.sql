select
    c.id, c.format, c.title, c.summary, c.description, c.description_html, c.sanitiser_version, c.place,
    c.starts_at, c.ends_at, c.published_at is not null as published, c.moderation,
    c.has_documents, c.decision, c.decision_html, c.decided_at, c.in_force_at,
    consultation_status(c.starts_at, c.ends_at, c.decided_at, c.in_force_at, $2::integer, portal_now()) as status,
    n.contributions, n.comments,
    array(
        select t.topic from consultation_topics as t
        where t.tenant_id = c.tenant_id and t.consultation_id = c.id
        order by t.topic
    ) as topics,
    array(
        select row(
            p.title, p.begins_at, p.ends_at, p.methods,
            p.begins_at <= portal_now() and portal_now() < p.ends_at, p.ends_at <= portal_now()
        )::phase_now
        from phases as p
        where p.tenant_id = c.tenant_id and p.consultation_id = c.id
        order by p.begins_at, p.id
    ) as phases
from consultations as c
join consultation_counts as n on n.tenant_id = c.tenant_id and n.consultation_id = c.id
where c.id = $1 and (c.published_at is not null or $3)
