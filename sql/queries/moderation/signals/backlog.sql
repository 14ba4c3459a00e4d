-- The tenant's next posts, of which some may have a signature already.
select p.id, p.body
from signature_backlog as b
cross join lateral (
    select q.id, q.body from posts as q
    where q.tenant_id = b.tenant_id and q.id > b.after_id and q.status <> 'withdrawn'
    order by q.id
    limit $1
) as p
order by p.id
