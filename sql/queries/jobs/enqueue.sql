-- $3 null: as many as come. No column is named after "on conflict", since that would need the right to read.
insert into jobs (kind, payload, unique_key) values ($1, $2, $3) on conflict do nothing
