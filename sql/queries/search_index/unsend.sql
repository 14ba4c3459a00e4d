-- Nobody knows what became of what was sent: it is sent again. See `refuse` for the order.
with unknown as materialized (
    select kind, id, page from search_changes where sent is not null order by kind, id, page for update
)
update search_changes as c set sent = null
from unknown
where c.kind = unknown.kind and c.id = unknown.id and c.page = unknown.page
