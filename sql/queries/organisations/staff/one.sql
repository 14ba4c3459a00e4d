select o.id, o.label, o.kind, o.address, o.domain, f.area, f.flagged_at
from organisations as o
left join public_interest_bodies as f on f.organisation_id = o.id
where o.id = $1 and o.dissolved_at is null
