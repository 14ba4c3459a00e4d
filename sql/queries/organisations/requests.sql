-- Who waits longest comes first.
select
    a.id, a.display_name, a.email, r.note, r.asked_at,
    coalesce(split_part(a.email_key, '@', 2) = o.domain, false) as at_domain
from organisation_requests as r
join accounts as a on a.id = r.account_id
join organisations as o on o.id = r.organisation_id
where r.organisation_id = $1 and r.refused_at is null and ($2::bigint is null or a.id = $2)
order by r.asked_at, a.id
limit 50
