-- The survey with another wording or its first one. Answers the version.
insert into surveys (tenant_id, consultation_id, with_account, shows_result)
values (current_tenant(), $1, $2, $3)
on conflict (tenant_id, consultation_id) do update
set version = surveys.version + 1, with_account = excluded.with_account, shows_result = excluded.shows_result
returning version
