-- Of two changes to an account at once the second one waits for the first.
select id from accounts where id = $1 for no key update
