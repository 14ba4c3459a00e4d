-- The next $5 posts of the account in the running tenant after $4 lose their name; answers the last one's id, null when
-- there is none left. Outside of formal files ($2 their formats) earlier and blacked out wordings go, so does what was
-- withdrawn, and with $3 the words of all. Replies are the body's own. The row stays: answers hang under it.
with batch as (
    select p.id, c.format = any ($2) as formal, p.kind
    from participants as a
    join posts as p on p.tenant_id = a.tenant_id and p.participant_id = a.id
    join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
    where a.account_id = $1 and p.id > $4
    order by p.id
    limit $5
), forgotten as (
    delete from post_versions as v using batch where v.tenant_id = current_tenant() and v.post_id = batch.id and not batch.formal
), blackened as (
    delete from redactions as r using batch where r.tenant_id = current_tenant() and r.post_id = batch.id and not batch.formal
), loose as (
    update posts as p set
        author = $6,
        status = case when gone.words and p.status in ('visible', 'pending') then 'withdrawn' else p.status end,
        title = case when gone.words then '' else p.title end,
        body = case when gone.words then '' else p.body end,
        body_html = case when gone.words then '' else p.body_html end,
        excerpt = case when gone.words then null else p.excerpt end
    from batch
    join posts as q on q.tenant_id = current_tenant() and q.id = batch.id
    cross join lateral (
        select not batch.formal and batch.kind <> 'reply' and ($3 or q.status = 'withdrawn') as words
    ) as gone
    where p.tenant_id = current_tenant() and p.id = batch.id
    returning p.id
)
select max(id) from loose
