-- An import takes as long as its files are; the limits are meant for requests.
select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)
