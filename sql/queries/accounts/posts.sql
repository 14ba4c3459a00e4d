-- What the account of the transaction wrote, in all tenants, newest first. Each person's posts come from the index by
-- author, so the search is as long as the person's own list and not as all posts. The titles of what others wrote
-- are published ones.
select
    p.tenant_id, p.id, p.kind, p.status, p.consultation_id, p.contribution_id, p.title, p.body, p.created_at,
    c.title as consultation_title, d.title as contribution_title
from (
    select own.*
    from participants as person
    cross join lateral (
        select * from posts
        where posts.tenant_id = person.tenant_id and posts.participant_id = person.id and posts.id < $1
        order by posts.id desc
        limit $2
    ) as own
    where person.account_id = current_account()
    order by own.id desc
    limit $2
) as p
left join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
left join search_documents as d on d.kind = 'contribution' and d.id = p.contribution_id
order by p.id desc
