-- Two administrators who leave at once must not both count on the other one.
select pg_advisory_xact_lock(hashtext('administrators'))
