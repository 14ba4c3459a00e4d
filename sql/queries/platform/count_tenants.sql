select count(*) from tenants
