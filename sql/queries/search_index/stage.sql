update search_engine set stage = $1
