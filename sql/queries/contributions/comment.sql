-- The place in the thread follows from the comment that is answered: two answers deep, further ones stay on that level.
with new as materialized (
    select nextval('posts_id_seq') as id
)
insert into posts (
    id, tenant_id, kind, status, consultation_id, contribution_id, parent_id, root_id, branch_id, participant_id,
    body, body_html, sanitiser_version
)
overriding system value
select
    new.id, p.tenant_id, 'comment', case when c.moderation = 'before' then 'pending' else 'visible' end, c.id, p.id,
    a.id, coalesce(a.root_id, new.id),
    case when a.id is null then 0 when a.branch_id = 0 then new.id else a.branch_id end,
    $3, $4, $5, $6
from posts as p
join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
left join posts as a
    on a.tenant_id = p.tenant_id and a.contribution_id = p.id and a.id = $2 and a.status = 'visible'
cross join new
where p.id = $1 and p.kind = 'contribution' and p.status = 'visible' and c.published_at is not null
  and ($2::bigint is null or a.id is not null)
  and method_open(p.tenant_id, p.consultation_id, 'contributions')
  and may_write(p.tenant_id, $3)
returning id, consultation_id, root_id, branch_id, status,
    (
        select p.comment_count from posts as p
        where p.tenant_id = posts.tenant_id and p.id = posts.contribution_id
    ) as comments_before
