-- None where the host name is another body's.
insert into tenant_hosts (tenant_id, host) values ($1, $2)
on conflict (host) do nothing
returning tenant_id
