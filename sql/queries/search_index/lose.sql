-- An index is gone: nothing answers until a new one is built.
update search_engine set ready = false, building = null, stage = null, tasks = '{}', loading_kind = null,
    loading_id = null, loading_page = null, loading = 0
