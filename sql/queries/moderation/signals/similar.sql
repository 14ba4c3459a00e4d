-- The post's own text, and the posts that fall together with it in most bands, the closest first.
with own as materialized (
    select band1, band2, band3, band4, band5, band6 from post_signatures where post_id = $1
), hits as (
    (select s.post_id, 1 as band from post_signatures as s where s.band1 = (select band1 from own) limit 300)
    union all
    (select s.post_id, 2 as band from post_signatures as s where s.band2 = (select band2 from own) limit 300)
    union all
    (select s.post_id, 3 as band from post_signatures as s where s.band3 = (select band3 from own) limit 300)
    union all
    (select s.post_id, 4 as band from post_signatures as s where s.band4 = (select band4 from own) limit 300)
    union all
    (select s.post_id, 5 as band from post_signatures as s where s.band5 = (select band5 from own) limit 300)
    union all
    (select s.post_id, 6 as band from post_signatures as s where s.band6 = (select band6 from own) limit 300)
), alike as (
    select h.post_id, count(*) as bands
    from hits as h
    where h.post_id <> $1
    group by h.post_id
    order by bands desc, h.post_id desc
    limit 20
)
select
    p.id, p.consultation_id, coalesce(p.contribution_id, p.id) as contribution_id, p.status, p.title, p.body, p.author,
    p.created_at, o.body as own_body, d.action as decision, d.decided_at
from alike as a
join posts as p on p.tenant_id = current_tenant() and p.id = a.post_id
join posts as o on o.tenant_id = p.tenant_id and o.id = $1
left join lateral (
    select e.action, e.decided_at
    from decisions as e
    where e.tenant_id = p.tenant_id and e.post_id = p.id and e.stands
    order by e.id desc
    limit 1
) as d on true
order by a.bands desc, p.id desc
