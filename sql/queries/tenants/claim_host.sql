-- Gives a body a host name, or finds that it has it; none where it is another body's.
with known as (
    select tenant_id from tenant_hosts where host = $2
), new as (
    insert into tenant_hosts (tenant_id, host)
    select $1, $2 where not exists (select from known)
    returning tenant_id
)
select tenant_id from known where tenant_id = $1
union all
select tenant_id from new
