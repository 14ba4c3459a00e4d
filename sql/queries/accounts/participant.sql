-- The account's person in the running tenant. Nothing is written where the row is there and its name is right, which
-- is every time but the first; two first times at once meet in the unique key, and the second gets the first's row.
with known as (
    select id from participants where tenant_id = current_tenant() and account_id = $1 and display_name = $2
), made as (
    insert into participants (tenant_id, account_id, display_name)
    select current_tenant(), $1, $2 where not exists (select from known)
    on conflict (tenant_id, account_id) do update set display_name = excluded.display_name
    returning id
)
select id from known
union all
select id from made
