-- In the order of time, so that ids follow it.
with added as (
    insert into posts (
        tenant_id, kind, status, consultation_id, participant_id, title, body, body_html, excerpt,
        sanitiser_version, external_id, created_at
    )
    select current_tenant(), 'contribution', c.status, $1, author.id, c.title, c.body, c.body_html, c.excerpt,
        $3, c.comment_id::text, c.written_at
    from pg_temp.polis_comments as c
    join participants as author on author.external_id = $2::text || c.author_id
    where not exists (select from posts as p where p.consultation_id = $1 and p.external_id = c.comment_id::text)
    order by c.written_at, c.comment_id
    returning 1
)
select count(*) from added
