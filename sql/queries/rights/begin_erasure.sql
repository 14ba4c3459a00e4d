-- From here on there is no way back. None where the account is gone or was opened again.
update accounts set erasing_at = coalesce(erasing_at, portal_now())
where id = $1 and deletion_due <= portal_now()
returning deletion_posts = 'remove' as remove
