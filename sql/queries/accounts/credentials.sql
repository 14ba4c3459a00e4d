select id, email, display_name, password_hash, verified_at is not null as verified from accounts where email_key = $1
