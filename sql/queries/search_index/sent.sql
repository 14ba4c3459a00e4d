-- Remembers at which revisions these were sent. Who is changing one of them now is not waited for: it is sent again.
with there as materialized (
    select c.kind, c.id, c.page, s.revision
    from unnest($1::text[], $2::bigint[], $3::integer[], $4::bigint[]) as s (kind, id, page, revision)
    join search_changes as c on c.kind = s.kind and c.id = s.id and c.page = s.page
    for update of c skip locked
)
update search_changes as c set sent = there.revision
from there
where c.kind = there.kind and c.id = there.id and c.page = there.page
