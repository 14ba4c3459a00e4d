select search_follow_some($1, $2, $3)
