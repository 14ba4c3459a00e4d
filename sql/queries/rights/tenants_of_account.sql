select coalesce(array_agg(tenant_id order by tenant_id), '{}') from participants where account_id = current_account()
