-- A part of the filling was not taken: each of its texts becomes a change, and the filling goes on behind it.
with part as (
    insert into search_changes (kind, id, failures, error)
    select d.kind, d.id, 1, $1::text
    from search_documents as d, search_engine as e
    where e.loading_kind is not null
      and (d.kind, d.id) > (e.loaded_kind, e.loaded_id) and (d.kind, d.id) <= (e.loading_kind, e.loading_id)
    on conflict (kind, id) do update set revision = excluded.revision
)
update search_engine
set tasks = '{}', loaded_kind = coalesce(loading_kind, loaded_kind), loaded_id = coalesce(loading_id, loaded_id),
    loaded = loaded + loading, loading_kind = null, loading_id = null, loading = 0
