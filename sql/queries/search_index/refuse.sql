-- The engine did not take what was sent: it is sent again in smaller parts, until what is wrong stands alone. None may be
-- left out, so rows that are being changed are waited for, in the order in which those who change lock them.
with refused as materialized (
    select kind, id, page from search_changes where sent is not null order by kind, id, page for update
)
update search_changes as c
set sent = null, failures = failures + 1, error = $1,
    retry_at = portal_now() + least(interval '10 minutes', interval '250 milliseconds' * 2 ^ least(failures, 20))
from refused
where c.kind = refused.kind and c.id = refused.id and c.page = refused.page
