-- What the keys are known by that second factors are encrypted under.
select coalesce(array_agg(distinct key_mark), '{}') from second_factors
