analyze pg_temp.polis_votes
