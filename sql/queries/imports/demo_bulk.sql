-- The triggers that count and index row by row rest; the pool's limits for requests do not hold for a load.
select set_config('app.bulk', 'on', true), set_config('statement_timeout', '0', true),
    set_config('idle_in_transaction_session_timeout', '0', true), set_config('synchronous_commit', 'off', true)
