-- A plan that reads the table from wherever another scan stands, or by several workers, would show other rows of a
-- frequent word on each page.
select
    set_config('enable_seqscan', 'off', true),
    set_config('max_parallel_workers_per_gather', '0', true),
    set_config('plan_cache_mode', 'force_custom_plan', true),
    set_config('jit', 'off', true),
    -- Said of a question of stop words alone.
    set_config('client_min_messages', 'warning', true),
    set_config('pg_trgm.similarity_threshold', '0.2', true)
