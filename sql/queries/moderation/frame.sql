-- What stands around the queue, in one answer: how much waits (counted up to 101), for how long things waited lately
-- (the median of the last 30 decided cases, in seconds), how much the account $1 can still undo, open objections, and
-- the body's grounds.
select
    (select count(*) from (select from moderation_cases where state = 'open' limit 101) as o) as open,
    (
        select percentile_cont(0.5) within group (order by extract(epoch from d.ended_at - d.opened_at))::bigint
        from (
            select opened_at, ended_at from moderation_cases where state = 'decided' order by ended_at desc, id desc limit 30
        ) as d
    ) as median_seconds,
    (
        select count(*) from decisions
        where decided_at > portal_now() - interval '10 minutes' and decided_by = $1 and stands and replaces is null
    ) as undoable,
    (select count(*) from (select from appeals where outcome is null limit 101) as w) as appeals,
    g.ids, g.kinds, g.codes, g.titles, g.sources
from (
    select coalesce(array_agg(id), '{}') as ids, coalesce(array_agg(kind), '{}') as kinds, coalesce(array_agg(code), '{}') as codes,
        coalesce(array_agg(title), '{}') as titles, coalesce(array_agg(source), '{}') as sources
    from (select * from grounds where retired_at is null order by kind, id) as o
) as g
