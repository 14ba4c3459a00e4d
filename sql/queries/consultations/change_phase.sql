update phases set title = $3, begins_at = $4, ends_at = $5, methods = $6
where consultation_id = $1 and id = $2 and (title, begins_at, ends_at, methods) is distinct from ($3, $4, $5, $6)
