select tenant_id from signature_backlog order by tenant_id limit 1
