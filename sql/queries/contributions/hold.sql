-- Not seen before somebody has decided.
update posts set status = 'pending', unseen = edited_at is null where id = $1 and status = 'visible' returning id
