-- After the key was lost.
with removed as (
    delete from second_factors returning account_id
), closed as (
    delete from sessions where account_id in (select account_id from removed)
)
select count(*) from removed
