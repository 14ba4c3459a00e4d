update search_engine
set tasks = $1, loading_kind = $2, loading_id = $3, loading_page = $4, loading = $5, tended_at = portal_now()
