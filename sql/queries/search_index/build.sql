-- Begins a new index beside the one that answers.
update search_engine
set building = $1, stage = 'preparing', loaded_kind = '', loaded_id = 0, loaded_page = 0, loaded = 0,
    loading_kind = null, loading_id = null, loading_page = null, loading = 0, tasks = '{}'
