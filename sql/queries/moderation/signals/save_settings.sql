insert into signal_settings (tenant_id, modes, words)
values (current_tenant(), $1, $2)
on conflict (tenant_id) do update set modes = excluded.modes, words = excluded.words, changed_at = portal_now()
