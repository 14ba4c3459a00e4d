select display_name, email from accounts where id = $1
