-- Lets nobody else change the consultation's documents until the transaction ends.
select
    c.title,
    (select count(*) from documents as d where d.tenant_id = c.tenant_id and d.consultation_id = c.id) as documents
from consultations as c
where c.id = $1
for no key update
