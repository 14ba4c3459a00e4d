select o.label, a.email, a.display_name from organisations as o cross join accounts as a
where o.id = $1 and a.id = $2 and o.dissolved_at is null
