select password_hash from accounts where id = $1
