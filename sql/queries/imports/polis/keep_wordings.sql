insert into post_versions (tenant_id, post_id, version, title, body)
select p.tenant_id, p.id, 1 + (
        select count(*)::integer from post_versions as v where v.tenant_id = p.tenant_id and v.post_id = p.id
    ), p.title, p.body
from posts as p
join pg_temp.polis_comments as c on c.comment_id::text = p.external_id
where p.consultation_id = $1 and p.body <> c.body
  -- Which of them change_posts leaves alone.
  and not exists (
    select from decisions as d
    where d.tenant_id = p.tenant_id and d.post_id = p.id and d.stands and d.action in ('hide', 'remove', 'redact'))
