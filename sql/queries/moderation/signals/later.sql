-- The tenant's posts without a signature get theirs bit by bit.
insert into signature_backlog (tenant_id) values (current_tenant())
on conflict (tenant_id) do update set after_id = 0
