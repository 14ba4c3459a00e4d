-- Nobody else does it for temporary tables, and joins of unknown sizes come out slow.
analyze pg_temp.polis_comments, pg_temp.polis_events, pg_temp.polis_cells
