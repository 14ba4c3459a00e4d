-- What this transaction writes to the documents is not told to the engine: its index is built anew afterwards.
select set_config('app.search_quiet', 'on', true)
