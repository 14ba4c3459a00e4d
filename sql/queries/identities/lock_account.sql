-- Of two changes to an account's ways to sign in the second one waits for the first.
select password_hash is not null as has_password from accounts where id = $1 for update
