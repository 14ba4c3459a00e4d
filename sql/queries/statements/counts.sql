-- How many there are, how many nobody has weighed, and of how many who gave them is still to be told; at most 10,001 each.
select
    (select count(*) from (select from statements where consultation_id = $1 limit 10001) as s) as all_of_them,
    (select count(*) from (
        select from statements where consultation_id = $1 and outcome is null and withdrawn_at is null limit 10001) as s) as open,
    (select count(*) from (
        select from statements
        where consultation_id = $1 and withdrawn_at is null and outcome is not null
          and (told_at is null or told_at < weighed_at)
        limit 10001) as s) as untold
