-- None where the account has one already, or where others were encrypted under another key than this server's ($4).
insert into second_factors (account_id, secret, last_step, key_mark)
select $1, $2, $3, $4
where $4 = coalesce((select key_mark from second_factors limit 1), $4)
on conflict (account_id) do nothing
returning account_id
