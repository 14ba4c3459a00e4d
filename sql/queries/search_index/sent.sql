update search_changes as c set sent = s.revision
from unnest($1::text[], $2::bigint[], $3::integer[], $4::bigint[]) as s (kind, id, page, revision)
where c.kind = s.kind and c.id = s.id and c.page = s.page
