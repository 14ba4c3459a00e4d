select
    exists (
        select from posts as p
        join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
        where p.id = $1 and p.kind = 'contribution' and p.status = 'visible' and c.published_at is not null
    ) as there,
    $2::bigint is null or exists (
        select from posts where contribution_id = $1 and id = $2 and status = 'visible'
    ) as parent_there
