-- In place of all older ones.
with gone as (
    delete from recovery_codes where account_id = $1
)
insert into recovery_codes (account_id, code_hash) select $1, unnest($2::bytea[])
