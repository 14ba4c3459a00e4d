-- A closed account stays as it is: only its person's word opens it again.
with used as (
    update accounts set last_seen_at = portal_now(), idle_warned_at = null, language = $2
    where id = $1 and not closed
)
select closed from accounts where id = $1
