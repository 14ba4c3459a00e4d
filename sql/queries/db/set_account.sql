select set_config('app.account_id', $1, true)
