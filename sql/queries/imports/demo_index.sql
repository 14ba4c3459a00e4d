select search_rebuild_tenant()
