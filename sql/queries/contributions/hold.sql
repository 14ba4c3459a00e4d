-- Not seen before somebody has decided.
update posts set status = 'pending' where id = $1 and status = 'visible' returning id
