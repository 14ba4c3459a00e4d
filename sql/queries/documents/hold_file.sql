-- Until the transaction ends nobody removes the file with this hash.
select pg_advisory_xact_lock_shared(('x' || encode(substr($1::bytea, 1, 8), 'hex'))::bit(64)::bigint)
