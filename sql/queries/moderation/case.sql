-- A case with its subject. A name that is reported has no text.
select
    c.id, c.post_id, c.participant_id, c.cause, c.urgency, c.state, c.report_count, c.opened_at, c.ended_at,
    case when c.claimed_until > portal_now() then c.claimed_by end as claimed_by,
    case when c.claimed_until > portal_now() then c.claimed_name end as claimed_name,
    case when c.claimed_until > portal_now() then c.claimed_until end as claimed_until,
    a.display_name as author, p.kind, p.status, p.title, p.body, p.body_html, p.sanitiser_version, p.created_at,
    coalesce(extract(epoch from p.edited_at) * 1000000, 0)::bigint as wording,
    coalesce(p.contribution_id, p.id) as contribution_id, p.consultation_id, t.title as consultation_title,
    exists (select from redactions as r where r.tenant_id = c.tenant_id and r.post_id = c.post_id) as redacted,
    not may_write(c.tenant_id, c.participant_id) as suspended
from moderation_cases as c
join participants as a on a.tenant_id = c.tenant_id and a.id = c.participant_id
left join posts as p on p.tenant_id = c.tenant_id and p.id = c.post_id
left join consultations as t on t.tenant_id = c.tenant_id and t.id = c.consultation_id
where c.id = $1
