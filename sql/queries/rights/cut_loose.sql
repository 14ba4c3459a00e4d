update participants set account_id = null, display_name = $2 where account_id = $1
