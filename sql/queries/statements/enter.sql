-- A statement that came by another channel, within the time [$9, $10); none where the consultation takes none at any time.
insert into statements (tenant_id, consultation_id, channel, name, address, email, title, body, language, received_at,
    received_before, entered_by)
select c.tenant_id, c.id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
from consultations as c
where c.id = $1 and c.published_at is not null and exists (
    select from phases as p
    where p.tenant_id = c.tenant_id and p.consultation_id = c.id and 'statements' = any (p.methods))
returning id
