-- Signed posts from all over the tenant.
select p.id, p.body
from post_signatures as s tablesample system (5) repeatable (1)
join posts as p on p.tenant_id = s.tenant_id and p.id = s.post_id
order by s.band1
limit $1
