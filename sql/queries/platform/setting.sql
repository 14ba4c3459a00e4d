select value from platform_settings where key = $1
