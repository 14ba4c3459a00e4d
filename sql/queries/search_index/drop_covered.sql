-- While no index answers, what the coming one will hold anyway needs no telling.
with covered as materialized (
    select kind, id, page from search_changes
    where not exists (select from search_engine where ready)
    for update skip locked
)
delete from search_changes as c
using covered
where c.kind = covered.kind and c.id = covered.id and c.page = covered.page
