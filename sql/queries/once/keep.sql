-- Answers the place of what was stored first under this key. A second one at the same time waits here until the first one
-- is committed or not.
insert into sent_once as o (tenant_id, key, place) values (current_tenant(), $1, $2)
on conflict (tenant_id, key) do update set place = o.place
returning place
