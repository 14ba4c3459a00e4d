delete from tenant_hosts where tenant_id = $1 and host <> all ($2::text[])
