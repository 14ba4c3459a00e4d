insert into api_tokens (token_hash, account_id)
select $1, id from accounts where email_key = $2
returning account_id as id, (select display_name from accounts where email_key = $2) as display_name
