-- This year and the two before it, by the calendar of Berlin. What was undone before anybody was told does not count.
with years as (
    select extract(year from y)::integer as year, y at time zone 'Europe/Berlin' as begins,
        (y + interval '1 year') at time zone 'Europe/Berlin' as ends
    from generate_series(0, 2) as ago
    cross join lateral (
        select date_trunc('year', portal_now() at time zone 'Europe/Berlin') - ago * interval '1 year' as y
    ) as first_day
)
select y.year, r.reports, d.decisions, d.automated, d.median_seconds, a.appeals, a.reversals
from years as y
cross join lateral (
    select count(*) as reports from reports where created_at >= y.begins and created_at < y.ends
) as r
cross join lateral (
    select count(*) as decisions, count(*) filter (where d.automated) as automated,
        percentile_cont(0.5) within group (order by extract(epoch from d.decided_at - c.opened_at)::float8) as median_seconds
    from decisions as d
    join moderation_cases as c on c.tenant_id = d.tenant_id and c.id = d.case_id
    where d.decided_at >= y.begins and d.decided_at < y.ends and d.undone_at is null
) as d
cross join lateral (
    select count(*) as appeals, count(*) filter (where outcome = 'reversed') as reversals
    from appeals where created_at >= y.begins and created_at < y.ends
) as a
order by y.year desc
