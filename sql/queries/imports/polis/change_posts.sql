-- What a moderator has hidden, removed or blackened stays so, whatever the export says.
with changed as (
    update posts set
        status = c.status, title = c.title, body = c.body, body_html = c.body_html, excerpt = c.excerpt,
        sanitiser_version = $3, participant_id = author.id, author = author.display_name, created_at = c.written_at
    from pg_temp.polis_comments as c
    join participants as author on author.external_id = $2::text || c.author_id
    where posts.consultation_id = $1 and posts.external_id = c.comment_id::text
      and (posts.status, posts.title, posts.body, posts.participant_id, posts.created_at)
        is distinct from (c.status, c.title, c.body, author.id, c.written_at)
      and not exists (
        select from decisions as d
        where d.tenant_id = posts.tenant_id and d.post_id = posts.id and d.stands and d.action in ('hide', 'remove', 'redact'))
    returning 1
)
select count(*) from changed
