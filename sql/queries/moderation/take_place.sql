-- Decision $1 stands in the place of $2, whose blackening goes over to it.
with moved as (
    update redactions set decision_id = $1 where decision_id = $2 and restored_at is null
)
update decisions set replaces = $2 where id = $1
