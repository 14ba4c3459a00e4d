select set_config('app.bulk', 'on', true)
