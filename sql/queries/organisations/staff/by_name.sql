select o.id, o.label, o.kind, f.area
from organisations as o
left join public_interest_bodies as f on f.organisation_id = o.id
where o.dissolved_at is null and o.name_key like '%' || $4 || '%' and (o.label, o.id) > ($1, $2)
order by o.label, o.id
limit $3
