select id, page from search_fill_some($1, $2, $3, $4)
