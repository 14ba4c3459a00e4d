select coalesce((select may_write(tenant_id, id) from participants where account_id = $1), true)
