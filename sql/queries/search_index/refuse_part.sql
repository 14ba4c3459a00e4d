-- A part of the filling was not taken: each of its texts becomes a change, and the filling goes on behind it.
with part as (
    insert into search_changes (kind, id, page, replaces, failures, error)
    select d.kind, d.id, d.page, false, 1, $1::text
    from search_documents as d, search_engine as e
    where e.loading_kind is not null
      and (d.kind, d.id, d.page) > (e.loaded_kind, e.loaded_id, e.loaded_page)
      and (d.kind, d.id, d.page) <= (e.loading_kind, e.loading_id, e.loading_page)
    order by d.kind, d.id, d.page
    on conflict (kind, id, page) do update set revision = excluded.revision
)
update search_engine
set tasks = '{}', loaded_kind = coalesce(loading_kind, loaded_kind), loaded_id = coalesce(loading_id, loaded_id),
    loaded_page = coalesce(loading_page, loaded_page), loaded = loaded + loading,
    loading_kind = null, loading_id = null, loading_page = null, loading = 0
