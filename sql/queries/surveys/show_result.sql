update surveys set shows_result = $2, version = version + 1 where consultation_id = $1
