set role portal_owner;

-- The milder decision in whose place a stricter one stands, after an objection of who reported. It is not undone but taken
-- back with reasons: who reported has been told of it.
alter table decisions add replaces bigint;
create index decisions_replaces on decisions (tenant_id, replaces) where replaces is not null;
grant update (replaces) on decisions to portal_app;

-- A blackening goes over to the stricter decision, and falls with it. What its author has changed since then stays.
alter table redactions add blackened_at timestamptz not null default portal_now();
grant update (decision_id) on redactions to portal_app;
do $$
declare
    body record;
begin
    for body in select id from tenants loop
        perform set_config('app.tenant_id', body.id::text, true);
        update redactions as r set blackened_at = d.decided_at
        from decisions as d where d.tenant_id = r.tenant_id and d.id = r.decision_id;
    end loop;
    perform set_config('app.tenant_id', '', true);
end
$$;

reset role;
