update documents set title = $2, updated_at = portal_now() where id = $1
