with shown as (
    (select c.*, 1 as place_in_page from consultations as c
     where c.published_at is not null and c.decided_at is null
       and c.ends_at > portal_now() and c.starts_at <= portal_now()
     order by c.ends_at, c.id limit 6)
    union all
    (select c.*, 2 from consultations as c
     where c.published_at is not null and c.starts_at > portal_now()
     order by c.ends_at desc, c.id desc limit 3)
    union all
    (select c.*, 3 from consultations as c
     where c.published_at is not null and c.decided_at <= portal_now()
     order by c.decided_at desc, c.id desc limit 3)
)
select
    s.id, s.format, s.title, s.summary, s.place, s.starts_at, s.ends_at,
    consultation_status(s.starts_at, s.ends_at, s.decided_at, s.in_force_at, $1::integer, portal_now()) as status,
    n.contributions, true as published
from shown as s
join consultation_counts as n on n.tenant_id = s.tenant_id and n.consultation_id = s.id
order by s.place_in_page, case when s.place_in_page = 3 then s.decided_at end desc, s.ends_at, s.id
