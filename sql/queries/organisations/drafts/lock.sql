-- For who belongs to the organisation. Whoever else would change the draft waits until the transaction ends.
select
    d.id, d.organisation_id, d.consultation_id, d.kind, d.status, d.title, d.body, d.version, d.drafted_by,
    organisation_may(d.organisation_id, $3, 'release') as may_release
from organisation_drafts as d
where d.id = $1 and d.organisation_id = $2 and organisation_may(d.organisation_id, $3, 'read')
for update
