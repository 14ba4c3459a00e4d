update email_changes set
    old_confirmed_at = case when $2 then coalesce(old_confirmed_at, portal_now()) else old_confirmed_at end,
    new_confirmed_at = case when $2 then new_confirmed_at else coalesce(new_confirmed_at, portal_now()) end
where id = $1 and expires_at > portal_now()
returning old_confirmed_at is not null and new_confirmed_at is not null as complete
