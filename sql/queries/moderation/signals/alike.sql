-- The posts that fall together with a text in most bands, but for the post $7 itself. A band that holds more than three
-- hundred tells little; of a campaign any of them do.
with hits as (
    (select post_id from post_signatures where band1 = $1 limit 300)
    union all
    (select post_id from post_signatures where band2 = $2 limit 300)
    union all
    (select post_id from post_signatures where band3 = $3 limit 300)
    union all
    (select post_id from post_signatures where band4 = $4 limit 300)
    union all
    (select post_id from post_signatures where band5 = $5 limit 300)
    union all
    (select post_id from post_signatures where band6 = $6 limit 300)
), alike as (
    select h.post_id, count(*) as bands from hits as h
    where h.post_id <> $7
    group by h.post_id
    order by bands desc, h.post_id desc
    limit 20
)
select p.id, p.body
from alike as a
join posts as p on p.tenant_id = current_tenant() and p.id = a.post_id
order by a.bands desc, p.id desc
