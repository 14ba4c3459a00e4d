-- None where the account has one already, or where others were encrypted under a key that this server does not know ($5).
insert into second_factors (account_id, secret, last_step, key_mark)
select $1, $2, $3, $4
where coalesce((select key_mark from second_factors limit 1) = any($5::text[]), true)
on conflict (account_id) do nothing
returning account_id
