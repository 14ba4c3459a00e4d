-- What a consultation is announced with. The round before is named where everybody can see it.
select n.round, n.environment, n.access, n.other_ways, n.early, n.preparatory, n.previous_id, p.title as previous_title,
    n.changes, n.only_changes, n.version
from public_notices as n
left join consultations as p on p.tenant_id = n.tenant_id and p.id = n.previous_id and p.published_at is not null
where n.consultation_id = $1
