-- Whether moderation took this contribution away.
select exists (
    select from posts as p
    join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
    where p.id = $1 and p.consultation_id = $2 and p.kind = 'contribution' and p.status in ('hidden', 'removed') and c.published_at is not null
)
