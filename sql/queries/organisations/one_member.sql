select a.id, a.display_name, m.manages, m.drafts, m.releases
from organisation_members as m
join accounts as a on a.id = m.account_id
where m.organisation_id = $1 and a.id = $2
