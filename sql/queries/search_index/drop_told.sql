-- What was sent is done where it has not changed since. What somebody changes just now is sent again.
with told as materialized (
    select kind, id, page from search_changes where sent = revision for update skip locked
)
delete from search_changes as c
using told
where c.kind = told.kind and c.id = told.id and c.page = told.page
