-- $2: seconds until the new one signs.
insert into signing_keys (generation, key, signs_from)
select max(generation) + 1, $1, portal_now() + $2::float8 * interval '1 second' from signing_keys
