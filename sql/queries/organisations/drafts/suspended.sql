-- Whether the person may not write here for a time, and so for nobody else either.
select exists (select from participants where account_id = $1 and not may_write(tenant_id, id))
