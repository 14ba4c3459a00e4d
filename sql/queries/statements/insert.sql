-- A statement given on the portal, if the consultation takes some at this moment.
insert into statements (tenant_id, consultation_id, participant_id, channel, name, address, email, title, body, language)
select c.tenant_id, c.id, $2, 'online', $3, $4, $5, $6, $7, $8
from consultations as c
where c.id = $1 and c.published_at is not null and method_open(c.tenant_id, c.id, 'statements')
returning id
