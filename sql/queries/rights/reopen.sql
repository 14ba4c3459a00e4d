-- Takes back the deletion, ends the rest. Null once the deletion has begun.
update accounts set
    deletion_due = null, deletion_posts = null, inactive_at = null, idle_warned_at = null, last_seen_at = portal_now()
where id = $1 and closed and erasing_at is null
returning id
