-- Takes a text away, for good once the transaction is: to publish it, or to throw it away.
delete from kept_texts
where id = $1 and ((token_hash = $2 and account_id is null) or account_id = $3) and expires_at > portal_now()
returning id
