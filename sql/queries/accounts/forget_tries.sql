delete from tries where key = $1
