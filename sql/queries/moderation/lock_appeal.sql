select outcome from appeals where id = $1 for update
