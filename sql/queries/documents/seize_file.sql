-- Until the transaction ends nobody adds or removes the file with this hash.
select pg_advisory_xact_lock(('x' || encode(substr($1::bytea, 1, 8), 'hex'))::bit(64)::bigint)
