update search_engine set tasks = $1, loading_kind = $2, loading_id = $3, loading = $4, tended_at = portal_now()
