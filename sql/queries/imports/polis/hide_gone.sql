with hidden as (
    update posts set status = 'hidden'
    where consultation_id = $1 and external_id is not null and status in ('visible', 'pending')
      and not exists (select from pg_temp.polis_comments as c where c.comment_id::text = posts.external_id)
    returning 1
)
select count(*) from hidden
