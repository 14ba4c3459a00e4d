-- Closes the account, to be deleted $3 days from now. A request that comes twice finds it closed.
update accounts set
    deletion_due = portal_now() + $3 * interval '1 day', deletion_posts = $2, language = $4
where id = $1 and not closed
returning deletion_due
