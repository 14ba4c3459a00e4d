-- The tasks under way are done: so is the stage that consists of them, or a part of the filling.
update search_engine
set tasks = '{}',
    ready = ready or stage = 'swapping',
    shape = case when stage = 'swapping' then $1 else shape end,
    building = case when stage = 'clearing' then null else building end,
    stage = case stage when 'preparing' then 'filling' when 'swapping' then 'clearing' when 'clearing' then null
        else stage end,
    loaded_kind = coalesce(loading_kind, loaded_kind), loaded_id = coalesce(loading_id, loaded_id),
    loaded_page = coalesce(loading_page, loaded_page), loaded = loaded + loading,
    loading_kind = null, loading_id = null, loading_page = null, loading = 0
