select search_follow_begin($1)
