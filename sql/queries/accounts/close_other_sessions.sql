delete from sessions where account_id = $1 and token_hash <> $2
