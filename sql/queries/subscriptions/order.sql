insert into jobs (kind, payload) select $1, payload from unnest($2::jsonb[]) as payload
