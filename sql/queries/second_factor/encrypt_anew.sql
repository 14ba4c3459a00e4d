update second_factors set secret = anew.secret, key_mark = $3
from unnest($1::bigint[], $2::bytea[]) as anew (account_id, secret)
where second_factors.account_id = anew.account_id
