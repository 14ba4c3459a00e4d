delete from api_tokens where account_id = $1
