select exists (select from accounts where email_key = $1 and verified_at is not null)
