select o.id, o.label, o.kind, o.address, o.domain, m.manages, m.drafts, m.releases
from organisations as o
join organisation_members as m on m.organisation_id = o.id
where o.id = $1 and m.account_id = $2
