delete from recovery_codes where account_id = $1 and code_hash = $2 returning account_id
