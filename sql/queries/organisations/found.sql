-- None where the name is taken: with this addition, or at all while there is no addition.
insert into organisations (name, addition, name_key, addition_key, kind, address, domain, founded_by)
select $1, $2, $3, $4, $5, $6, $7, $8
where $4 <> '' or not exists (select from organisations where name_key = $3 and dissolved_at is null)
on conflict (name_key, addition_key) where dissolved_at is null do nothing
returning id
