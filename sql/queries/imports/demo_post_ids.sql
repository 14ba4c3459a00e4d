select coalesce(array_agg(nextval('posts_id_seq') order by n), '{}') from generate_series(1, $1::integer) as n
