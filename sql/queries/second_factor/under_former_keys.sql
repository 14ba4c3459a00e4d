-- Those that are not encrypted under the key in use ($1), after an account ($2). They stay until they were written anew.
select account_id, secret from second_factors
where key_mark <> $1 and account_id > $2
order by account_id
limit 500
for update
