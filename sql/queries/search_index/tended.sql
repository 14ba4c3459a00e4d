update search_engine set tended_at = portal_now()
