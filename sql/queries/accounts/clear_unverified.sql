-- An account that was never confirmed does not hold an address against the one who confirms it.
delete from accounts where verified_at is null and email_key = (select email_key from email_changes where id = $1)
