select id, kind, page from search_follow_some($1, $2, $3, $4, $5)
