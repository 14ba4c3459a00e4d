copy pg_temp.polis_cells (comment_id, voter_id, value) from stdin
