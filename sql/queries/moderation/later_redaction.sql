-- Whether the text was blackened again after this decision.
select exists (
    select from redactions as r join redactions as l on l.tenant_id = r.tenant_id and l.post_id = r.post_id and l.id > r.id
    where r.decision_id = $1 and l.restored_at is null
)
