-- While no index answers, what the coming one will hold anyway needs no telling.
delete from search_changes where not exists (select from search_engine where ready)
