select id, status, title, body from posts where id = $1 for update
