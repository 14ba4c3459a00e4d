delete from second_factors where account_id = $1 returning account_id
