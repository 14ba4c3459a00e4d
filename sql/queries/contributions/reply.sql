-- The body answers at any time, above what citizens comment.
with new as materialized (
    select nextval('posts_id_seq') as id
)
insert into posts (
    id, tenant_id, kind, consultation_id, contribution_id, root_id, participant_id, body, body_html, sanitiser_version
)
overriding system value
select new.id, p.tenant_id, 'reply', c.id, p.id, new.id, $2, $3, $4, $5
from posts as p
join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
cross join new
where p.id = $1 and p.kind = 'contribution' and p.status = 'visible' and c.published_at is not null
returning id, consultation_id, root_id, branch_id, status,
    (
        select p.comment_count from posts as p
        where p.tenant_id = posts.tenant_id and p.id = posts.contribution_id
    ) as comments_before
