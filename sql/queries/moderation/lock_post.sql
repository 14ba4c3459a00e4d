select id, status, title, body, coalesce(extract(epoch from edited_at) * 1000000, 0)::bigint as wording
from posts where id = $1 for no key update
