-- All before the one that signs; answers how many.
with dropped as (
    delete from signing_keys
    where generation < (select max(generation) from signing_keys where signs_from <= portal_now())
    returning generation
)
select count(*) from dropped
