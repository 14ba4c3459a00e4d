delete from subscriptions as s using accounts as a
where a.id = $1 and a.email_key = s.email_key and s.id = $2
returning s.id
