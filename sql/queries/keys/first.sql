-- Of two servers that start at once, both get the first one's.
insert into signing_keys (generation, key, signs_from) values (1, $1, portal_now())
on conflict (generation) do nothing
