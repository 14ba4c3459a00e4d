insert into public_interest_bodies (tenant_id, organisation_id, area) values (current_tenant(), $1, $2)
on conflict (tenant_id, organisation_id) do update set area = excluded.area
