select from posts where id = $1 for update
