-- The others wait since now, as far as can be known.
update search_changes set sent = null, changed_at = portal_now(), failures = 0, error = null where sent is not null
