-- How much waits in each of these tenants (counted up to 101), and since when the oldest case does.
select t.tenant_id, q.open, q.urgent, q.oldest
from unnest($1::bigint[]) as t (tenant_id)
cross join lateral (
    select count(*) as open, count(*) filter (where c.urgency < 2) as urgent, min(c.opened_at) as oldest
    from (
        select urgency, opened_at from moderation_cases
        where moderation_cases.tenant_id = t.tenant_id and moderation_cases.state = 'open'
        order by urgency, opened_at, id
        limit 101
    ) as c
) as q
order by q.urgent desc, q.oldest nulls last, t.tenant_id
