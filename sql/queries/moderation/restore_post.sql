-- Brings a text back as it stood; a text whose words its author has deleted stays as it is.
update posts set status = $2 where id = $1 and status in ('hidden', 'removed', 'visible') and body <> '' and status <> $2
