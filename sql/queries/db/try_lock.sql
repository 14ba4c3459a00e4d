-- Holds the name until the transaction ends; the transaction may stay idle as long as the work under the lock takes.
select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as locked,
    set_config('idle_in_transaction_session_timeout', '0', true) as waits
