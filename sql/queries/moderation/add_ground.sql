insert into grounds (tenant_id, kind, title, source) values (current_tenant(), $1, $2, $3) returning id
