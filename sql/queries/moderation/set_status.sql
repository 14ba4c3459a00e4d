-- A text that its author took back stays so.
update posts set status = $2 where id = $1 and status <> $2 and status <> 'withdrawn'
