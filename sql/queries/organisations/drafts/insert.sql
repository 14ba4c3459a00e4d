-- None where the consultation is not there, its phase is not open, or the account may not write for the organisation.
insert into organisation_drafts (tenant_id, organisation_id, consultation_id, kind, title, body, drafted_by)
select c.tenant_id, $1, c.id, $3, $4, $5, $6
from consultations as c
where c.id = $2 and c.published_at is not null and method_open(c.tenant_id, c.id, $7)
  and organisation_may($1, $6, 'draft')
returning id
