-- A comment that is not to be read keeps its place, without its words, as long as something readable hangs under it.
with me as (
    select id from participants where account_id = $6
), discussed as (
    select p.id from posts as p
    join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
    where p.id = $1 and p.kind = 'contribution' and c.published_at is not null
      and (p.listed or p.participant_id = (select id from me))
)
select * from (
    -- The longest page and one more, as in the lists.
    select
        p.id, p.parent_id, p.root_id, p.branch_id, p.status, p.kind = 'reply' as official,
        case when s.readable then p.body else '' end as body,
        case when s.readable then p.body_html else '' end as body_html,
        p.sanitiser_version, p.created_at, p.edited_at,
        case when s.readable then p.author else '' end as author,
        case when p.branch_id not in (0, p.id, p.parent_id) then (
            select q.author from posts as q
            where q.tenant_id = p.tenant_id and q.id = p.parent_id and q.status = 'visible'
        ) end as answers,
        s.is_own,
        s.is_own and wording_open(p.tenant_id, p.consultation_id, p.status, p.created_at)
            and may_write(p.tenant_id, p.participant_id) as editable
    from posts as p
    cross join lateral (
        select o.is_own, p.status = 'visible' or (o.is_own and p.status <> 'withdrawn') as readable
        from (select coalesce(p.participant_id = (select id from me), false) as is_own) as o
    ) as s
    where p.contribution_id = (select id from discussed)
      and (p.root_id, p.branch_id, p.id) > ($2, $3, $4)
      and (s.readable or exists (
            select from posts as under
            where under.tenant_id = p.tenant_id and under.contribution_id = p.contribution_id
              and under.root_id = p.root_id and under.id <> p.id and under.status = 'visible'
              and (p.branch_id = 0 or under.branch_id = p.branch_id and p.branch_id = p.id or under.parent_id = p.id)))
    order by p.root_id, p.branch_id, p.id
    limit 101
) as page
order by root_id, branch_id, id
limit $5
