select
    p.title, p.begins_at, p.ends_at, p.methods,
    p.begins_at <= portal_now() and portal_now() < p.ends_at as open,
    p.ends_at <= portal_now() as over
from phases as p
where p.consultation_id = $1
order by p.begins_at, p.id
