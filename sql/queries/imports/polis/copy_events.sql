copy pg_temp.polis_events (comment_id, voter_id, value, voted_at, line) from stdin
