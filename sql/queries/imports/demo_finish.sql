insert into platform_settings (key, value) values ($1, $2), ($3, $4)
on conflict (key) do update set value = excluded.value
