-- What a moderator has hidden, removed or blackened stays so, whatever the export says. Other wordings are kept as
-- versions before they are replaced.
with changing as (
    select
        p.tenant_id, p.id, p.title as old_title, p.body as old_body, author.id as participant_id, author.display_name,
        c.status, c.title, c.body, c.body_html, c.excerpt, c.written_at
    from posts as p
    join pg_temp.polis_comments as c on c.comment_id::text = p.external_id
    join participants as author on author.external_id = $2::text || c.author_id
    where p.consultation_id = $1
      and (p.status, p.title, p.body, p.participant_id, p.created_at)
        is distinct from (c.status, c.title, c.body, author.id, c.written_at)
      and not exists (
        select from decisions as d
        where d.tenant_id = p.tenant_id and d.post_id = p.id and d.stands and d.action in ('hide', 'remove', 'redact'))
), kept as (
    insert into post_versions (tenant_id, post_id, version, title, body)
    select g.tenant_id, g.id, 1 + (
            select count(*)::integer from post_versions as v where v.tenant_id = g.tenant_id and v.post_id = g.id
        ), g.old_title, g.old_body
    from changing as g
    where g.old_body <> g.body
), changed as (
    update posts set
        status = g.status, title = g.title, body = g.body, body_html = g.body_html, excerpt = g.excerpt,
        sanitiser_version = $3, participant_id = g.participant_id, author = g.display_name, created_at = g.written_at
    from changing as g
    where posts.tenant_id = g.tenant_id and posts.id = g.id
    returning 1
)
select count(*) from changed
