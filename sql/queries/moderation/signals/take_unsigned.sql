-- Takes the tenant's next unsigned posts; those that another server takes at this moment are left to it.
with taken as (
    delete from unsigned_posts where (tenant_id, post_id) in (
        select u.tenant_id, u.post_id from unsigned_posts as u
        order by u.post_id
        limit $1
        for update skip locked
    )
    returning post_id
)
select p.id, p.body
from taken as t
join posts as p on p.tenant_id = current_tenant() and p.id = t.post_id
where p.status <> 'withdrawn'
order by p.id
