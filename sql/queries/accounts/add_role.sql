insert into memberships (tenant_id, account_id, role) values ($1, $2, $3) on conflict do nothing returning account_id
