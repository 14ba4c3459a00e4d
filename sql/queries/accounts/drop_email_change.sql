delete from email_changes where account_id = $1
