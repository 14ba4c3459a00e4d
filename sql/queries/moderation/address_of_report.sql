-- For letters alone.
select email, coalesce(name, '') as name from reports where tenant_id = $1 and id = $2 and email is not null
