update search_engine
set trouble = $1, trouble_since = case when $1::text is not null then coalesce(trouble_since, portal_now()) end,
    tended_at = portal_now()
