analyze pg_temp.polis_posts, pg_temp.polis_people
