-- What the account of the transaction belongs to, and what waits for it there.
select
    o.id, o.label, o.kind, m.manages, m.drafts, m.releases,
    (
        select count(*) from organisation_drafts as d where d.organisation_id = o.id and d.status = 'waiting'
    ) as waiting,
    case when m.manages then (
        select count(*) from organisation_requests as r where r.organisation_id = o.id and r.refused_at is null
    ) else 0 end as asking
from organisation_members as m
join organisations as o on o.id = m.organisation_id
where m.account_id = current_account()
order by o.label, o.id
limit 100
