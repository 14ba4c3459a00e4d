-- Whoever typed this address before has not shown that it is theirs: name and password of theirs must not stay.
delete from accounts where email_key = $1 and verified_at is null
