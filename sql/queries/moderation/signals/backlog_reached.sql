-- Goes on after this post; with none left there is no backlog.
with gone as (
    delete from signature_backlog where $1::bigint is null
)
update signature_backlog set after_id = $1 where $1 is not null
