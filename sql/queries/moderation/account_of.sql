select account_id from participants where id = $1
