set role portal_owner;

-- The account's page says in which bodies a text of one's own waits; what it says is read there alone.
grant select (tenant_id) on kept_texts to portal_system;

reset role;
