-- The round that came last after this one, of those that everybody can see.
select c.id, c.title
from public_notices as n
join consultations as c on c.tenant_id = n.tenant_id and c.id = n.consultation_id
where n.previous_id = $1 and c.published_at is not null
order by c.id desc
limit 1
