-- The number of attempts shows that the job is still lent to the one who finishes it.
delete from jobs where id = $1 and attempts = $2
