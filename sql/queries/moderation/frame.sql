-- What stands around the queue, in one answer: how much waits (counted up to 501), for how long things waited lately
-- (the median of the last 100 decided cases, in seconds), how much the account $1 can still undo, open objections, and
-- the body's grounds.
select
    (select count(*) from (select from moderation_cases where state = 'open' limit 501) as o) as open,
    (
        select percentile_cont(0.5) within group (order by extract(epoch from d.ended_at - d.opened_at))::bigint
        from (
            select opened_at, ended_at from moderation_cases where state = 'decided' order by ended_at desc, id desc limit 100
        ) as d
    ) as median_seconds,
    (
        select count(*) from decisions
        where decided_at > portal_now() - interval '10 minutes' and decided_by = $1 and stands
    ) as undoable,
    (select count(*) from (select from appeals where outcome is null limit 501) as w) as appeals,
    coalesce((
        select jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'code', code, 'title', title, 'source', source) order by kind, id)
        from grounds where retired_at is null
    ), '[]') as grounds
