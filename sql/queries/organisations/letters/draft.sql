-- Of a draft that the account of the transaction may see.
select d.status, coalesce(c.title, '') as title, coalesce(w.display_name, '') as drafter
from organisation_drafts as d
left join consultations as c on c.tenant_id = d.tenant_id and c.id = d.consultation_id
left join accounts as w on w.id = d.drafted_by
where d.id = $1 and d.organisation_id = $2
