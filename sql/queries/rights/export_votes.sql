-- How the account of the transaction voted.
select v.post_id as key, jsonb_build_object(
    'portal', t.name, 'address', t.slug, 'contribution', d.title, 'contribution_id', v.post_id,
    'vote', case v.value when 1 then 'agree' when 0 then 'neutral' else 'disagree' end, 'voted_at', v.voted_at
) as data
from (
    select own.*
    from participants as person
    cross join lateral (
        select * from votes
        where votes.tenant_id = person.tenant_id and votes.participant_id = person.id and votes.post_id > $2
        order by votes.post_id
        limit $3
    ) as own
    where person.account_id = $1
    order by own.post_id
    limit $3
) as v
join tenants as t on t.id = v.tenant_id
left join search_documents as d on d.kind = 'contribution' and d.id = v.post_id
order by v.post_id
