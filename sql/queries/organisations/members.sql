select a.id, a.display_name, m.manages, m.drafts, m.releases
from organisation_members as m
join accounts as a on a.id = m.account_id
where m.organisation_id = $1 and (a.display_name, a.id) > ($2, $3)
order by a.display_name, a.id
limit $4
