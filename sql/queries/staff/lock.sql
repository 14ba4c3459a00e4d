-- Changes of a body's team happen one after the other, so that no two of them take its last two administrators away.
select id from tenants where id = $1 for no key update
