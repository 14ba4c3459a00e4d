select value from platform_settings where key = 'demo_accounts'
