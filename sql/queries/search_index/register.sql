select search_engine_register($1)
