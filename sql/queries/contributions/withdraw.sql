update posts as p set status = 'withdrawn'
from participants as a
where p.id = $1 and a.tenant_id = p.tenant_id and a.id = p.participant_id
  and (a.account_id = $2 or organisation_may(a.organisation_id, $2, 'release'))
  and p.status in ('visible', 'pending')
returning p.id
