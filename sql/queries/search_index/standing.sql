-- Whether the engine's index may answer, and the time by the clock that judges periods. As long as it holds anything that
-- was hidden, deleted or changed since, it may not.
select extract(epoch from portal_now())::bigint as now,
    exists (select from search_engine where ready and shape = $1 and index_name = $2)
        and not exists (select from search_changes where replaces) as ready
