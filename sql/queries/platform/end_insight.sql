delete from insights where tenant_id = $1 and account_id = $2 and ends_at > portal_now()
returning reason
