set role portal_owner;

-- By a keyed hash, what was sent within a day, and where that is to be seen: sent again, it is not stored again.
create table sent_once (
    tenant_id bigint not null references tenants (id),
    key bytea not null check (length(key) = 32),
    place text not null,
    sent_at timestamptz not null default portal_now(),
    primary key (tenant_id, key)
);
create index sent_once_age on sent_once using brin (sent_at);
call isolate_tenant('sent_once');
create policy system_all on sent_once to portal_system using (true);
grant select, insert, update (place) on sent_once to portal_app;
grant select (sent_at), delete on sent_once to portal_system;

reset role;
