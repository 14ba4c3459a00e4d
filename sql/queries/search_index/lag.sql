select e.ready, e.building, e.loaded, e.trouble,
    extract(epoch from portal_now() - e.trouble_since)::bigint as trouble_seconds,
    c.waiting, c.failing, c.last_error, coalesce(c.oldest_seconds, 0) as oldest_seconds
from search_engine as e
cross join (
    select count(*) as waiting, count(*) filter (where failures > 0) as failing, max(error) as last_error,
        extract(epoch from portal_now() - min(changed_at))::bigint as oldest_seconds
    from search_changes
) as c
