-- How a person stands to an organisation.
select
    o.id, o.label, o.kind,
    exists (select from organisation_members as m where m.organisation_id = o.id and m.account_id = $2) as member,
    r.account_id is not null and r.refused_at is null as asked,
    coalesce(r.refused_at > portal_now() - interval '30 days', false) as refused,
    (select count(*) from organisation_requests as q where q.account_id = $2 and q.refused_at is null) as open_requests
from organisations as o
left join organisation_requests as r on r.organisation_id = o.id and r.account_id = $2
where o.id = $1 and o.dissolved_at is null
