-- The others wait since now, as far as can be known.
with changed as materialized (
    select kind, id, page from search_changes where sent is not null for update skip locked
)
update search_changes as c set sent = null, changed_at = portal_now(), failures = 0, error = null
from changed
where c.kind = changed.kind and c.id = changed.id and c.page = changed.page
