insert into moderation_settings (tenant_id, hold_first) values (current_tenant(), $1)
on conflict (tenant_id) do update set hold_first = excluded.hold_first
