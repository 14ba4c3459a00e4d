-- What was decided on which ground, of the years that openness_years counts.
select extract(year from d.decided_at at time zone 'Europe/Berlin')::integer as year, d.action, g.code, g.title,
    coalesce(g.source, '') as source, count(*) as count
from decisions as d
left join grounds as g on g.tenant_id = d.tenant_id and g.id = d.ground_id
where d.undone_at is null
  and d.decided_at >= (date_trunc('year', portal_now() at time zone 'Europe/Berlin') - interval '2 years')
      at time zone 'Europe/Berlin'
group by 1, 2, 3, 4, 5
order by year desc, count desc, d.action, g.code, g.title
