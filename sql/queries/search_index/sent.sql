update search_changes as c set sent = s.revision
from unnest($1::text[], $2::bigint[], $3::bigint[]) as s (kind, id, revision)
where c.kind = s.kind and c.id = s.id
