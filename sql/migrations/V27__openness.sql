set role portal_owner;

-- By year, for the public numbers.
create index reports_by_age on reports (tenant_id, created_at);
create index appeals_by_age on appeals (tenant_id, created_at);

reset role;
