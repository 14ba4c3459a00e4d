select id, email, display_name from accounts where email_key = $1
