-- A plan that reads the table from wherever another scan stands, or by several workers, would show other rows of a
-- frequent word on each page; by an index's bitmap or from the beginning, they come in the same order. The lexicon is read
-- by its indexes, the texts of a frequent word ($1) rather from the beginning.
select
    set_config('enable_seqscan', case when $1 then 'on' else 'off' end, true),
    set_config('synchronize_seqscans', 'off', true),
    set_config('max_parallel_workers_per_gather', '0', true),
    set_config('plan_cache_mode', 'force_custom_plan', true),
    set_config('jit', 'off', true),
    -- Said of a question of stop words alone.
    set_config('client_min_messages', 'warning', true),
    set_config('pg_trgm.similarity_threshold', '0.2', true)
