-- The announcement with another wording or its first one.
insert into public_notices (tenant_id, consultation_id, round, environment, access, other_ways, early, preparatory,
    previous_id, changes, only_changes)
values (current_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (tenant_id, consultation_id) do update
set round = excluded.round, environment = excluded.environment, access = excluded.access,
    other_ways = excluded.other_ways, early = excluded.early, preparatory = excluded.preparatory,
    previous_id = excluded.previous_id, changes = excluded.changes, only_changes = excluded.only_changes,
    version = public_notices.version + 1
