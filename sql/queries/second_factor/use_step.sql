-- A code of this step or of an earlier one was taken before: none.
update second_factors set last_step = $2 where account_id = $1 and last_step < $2 returning account_id
