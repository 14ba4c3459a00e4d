-- Nobody knows what became of what was sent: it is sent again.
update search_changes set sent = null where sent is not null
