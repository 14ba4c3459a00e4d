update documents set text_state = $2, pages = $3 where id = $1
