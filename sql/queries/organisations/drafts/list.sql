-- What is not released yet; the policy lets the organisation's people alone see it.
select
    d.tenant_id, d.id, c.title as consultation_title, c.ends_at, d.status, d.title, d.changed_at,
    a.display_name as drafter
from organisation_drafts as d
left join consultations as c on c.tenant_id = d.tenant_id and c.id = d.consultation_id
left join accounts as a on a.id = d.drafted_by
where d.organisation_id = $1 and d.status <> 'released' and d.id > $2
order by d.id
limit $3
