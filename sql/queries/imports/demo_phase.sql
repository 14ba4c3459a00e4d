insert into phases (tenant_id, consultation_id, title, begins_at, ends_at, methods)
values (current_tenant(), $1, $2, $3, $4, $5)
