-- What the account of the transaction has in all portals; $1 the formats of formal procedures.
with persons as (
    select tenant_id, id from participants where account_id = current_account()
), written as (
    select coalesce(c.format = any ($1), false) as formal
    from persons
    cross join lateral (
        select consultation_id, body from posts
        where posts.tenant_id = persons.tenant_id and posts.participant_id = persons.id
    ) as p
    left join consultations as c on c.tenant_id = persons.tenant_id and c.id = p.consultation_id
    where p.body <> ''
    union all
    select true
    from persons
    join statements as s on s.tenant_id = persons.tenant_id and s.participant_id = persons.id
), voted as (
    select coalesce(d.format = any ($1), false) as formal
    from persons
    cross join lateral (
        select post_id from votes
        where votes.tenant_id = persons.tenant_id and votes.participant_id = persons.id
    ) as v
    left join search_documents as d on d.kind = 'contribution' and d.id = v.post_id
)
select
    (select count(*) from written where not formal) as posts,
    (select count(*) from written where formal) as formal_posts,
    (select count(*) from voted where not formal) as votes,
    (select count(*) from voted where formal) as formal_votes
