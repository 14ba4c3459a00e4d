-- In the order of names. $2 and $3 are the sort key and the id after which the page begins.
select
    a.id, a.display_name, a.email, m.roles, m.since,
    lower(a.display_name) as sort_key
from (
    select account_id, array_agg(role order by role) as roles, min(created_at) as since
    from memberships
    where tenant_id = $1
    group by account_id
) as m
join accounts as a on a.id = m.account_id
where $2::text is null or (lower(a.display_name) collate "und-x-icu", a.id) > ($2, $3)
order by lower(a.display_name) collate "und-x-icu", a.id
limit $4
