select email_key from accounts where id = $1
