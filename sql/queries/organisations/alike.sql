-- The ones with this very name first, then those that contain it; not more than a page shows at once.
select
    o.id, o.label, o.kind, o.name_key = $1 as same,
    exists (select from organisation_members as m where m.organisation_id = o.id and m.account_id = $2) as member
from organisations as o
where o.dissolved_at is null and (o.name_key = $1 or o.name_key like '%' || $1 || '%' and length($1) >= 3)
order by o.name_key <> $1, length(o.name_key), o.label, o.id
limit 20
