-- Keeps a visitor's text where it could be published now; none where it could not. The same text again is the one that
-- waits already. $4 null: a contribution; else a comment on it, and $5 the comment that is answered.
with place as (
    select c.tenant_id, c.id
    from consultations as c
    left join posts as p
        on p.tenant_id = c.tenant_id and p.consultation_id = c.id and p.id = $4
        and p.kind = 'contribution' and p.status = 'visible'
    left join posts as a
        on a.tenant_id = p.tenant_id and a.contribution_id = p.id and a.id = $5 and a.status = 'visible'
    where c.id = $3 and c.published_at is not null and method_open(c.tenant_id, c.id, 'contributions')
      and ($4::bigint is null or p.id is not null) and ($5::bigint is null or a.id is not null)
), same as (
    select k.id
    from place
    join kept_texts as k on k.tenant_id = place.tenant_id and k.consultation_id = place.id
    where k.token_hash = $1 and k.account_id is null and k.expires_at > portal_now()
      and k.contribution_id is not distinct from $4 and k.parent_id is not distinct from $5
      and k.title = $6 and k.body = $7
    limit 1
), new as (
    insert into kept_texts (
        tenant_id, token_hash, household, consultation_id, contribution_id, parent_id, title, body,
        rules_version
    )
    select tenant_id, $1, $2, id, $4, $5, $6, $7,
        (select coalesce(max(r.version), 0) from house_rules as r)
    from place where not exists (select from same)
    returning id
)
select id from new
union all
select id from same
