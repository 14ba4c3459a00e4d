-- What this browser wrote waits for the account now.
update kept_texts set account_id = $2
where account_id is null and token_hash = (select token_hash from kept_texts where id = $1 and account_id is null)
