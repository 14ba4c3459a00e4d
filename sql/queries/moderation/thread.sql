-- What stands around a text: the contribution, and the comments of the same branch or the contribution's first ones. At
-- most 20, whatever their status: moderators see all.
select p.id, p.kind, p.status, p.author, p.title, p.body, p.body_html, p.sanitiser_version, p.created_at, p.id = $1 as subject
from (
    select q.tenant_id, q.contribution_id as id from posts as q where q.id = $1 and q.contribution_id is not null
    union all
    select around.tenant_id, around.id from posts as q
    cross join lateral (
        select u.tenant_id, u.id from posts as u
        where u.tenant_id = q.tenant_id and u.contribution_id = coalesce(q.contribution_id, q.id)
          and (q.contribution_id is null or u.root_id = q.root_id)
        order by u.root_id, u.branch_id, u.id
        limit 19
    ) as around
    where q.id = $1
) as near
join posts as p on p.tenant_id = near.tenant_id and p.id = near.id
order by p.contribution_id is not null, p.root_id, p.branch_id, p.id
