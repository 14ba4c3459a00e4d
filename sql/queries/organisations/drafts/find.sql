select
    d.tenant_id, d.id, d.consultation_id, c.title as consultation_title, c.ends_at, d.kind, d.status, d.title, d.body,
    d.version, d.note, d.changed_at, d.drafted_by, a.display_name as drafter, b.display_name as decider, d.result_id
from organisation_drafts as d
left join consultations as c on c.tenant_id = d.tenant_id and c.id = d.consultation_id
left join accounts as a on a.id = d.drafted_by
left join accounts as b on b.id = d.decided_by
where d.id = $1 and d.organisation_id = $2
