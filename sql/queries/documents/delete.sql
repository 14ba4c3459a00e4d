delete from documents where id = $1
