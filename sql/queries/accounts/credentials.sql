select id, password_hash from accounts where email_key = $1
