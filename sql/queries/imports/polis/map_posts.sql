insert into pg_temp.polis_posts (comment_id, post_id, created_at)
select external_id, id, created_at from posts where consultation_id = $1 and external_id is not null
