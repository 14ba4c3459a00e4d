-- The organisations that act in the tenant or are flagged by it.
select o.id, o.label, o.kind, f.area
from (
    select organisation_id from participants where organisation_id is not null
    union
    select organisation_id from public_interest_bodies
) as k
join organisations as o on o.id = k.organisation_id
left join public_interest_bodies as f on f.organisation_id = o.id
where o.dissolved_at is null and (o.label, o.id) > ($1, $2)
order by o.label, o.id
limit $3
