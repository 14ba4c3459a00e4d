select o.label, r.asked_at, r.refused_at is not null as refused
from organisation_requests as r
join organisations as o on o.id = r.organisation_id
where r.account_id = $1
order by r.asked_at desc, o.id
limit 100
