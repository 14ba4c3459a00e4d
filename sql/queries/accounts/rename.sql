update accounts set display_name = $2 where id = $1
