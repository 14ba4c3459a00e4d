-- What was sent is done where it has not changed since.
delete from search_changes where sent = revision
