-- Roles belong to the cluster and not to the database, so this must hold where they exist already.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['portal_owner', 'portal_app', 'portal_system'] loop
        begin
            execute format('create role %I nologin noinherit', wanted);
        exception
            when duplicate_object or unique_violation then null;
        end;
        if not pg_has_role(current_user, wanted, 'member') then
            execute format('grant %I to current_user', wanted);
        end if;
    end loop;
end
$$;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

grant create, usage on schema public to portal_owner;
grant usage on schema public to portal_app, portal_system;

set role portal_owner;

-- The portal's clock. Every window of time is judged by it, in the transaction of the write.
-- Only the template database of the tests replaces it.
create function portal_now() returns timestamptz
    language sql stable parallel safe
    as 'select statement_timestamp()';

-- The tenant of the running transaction. After a transaction the setting is '' and not null.
create function current_tenant() returns bigint
    language sql stable parallel safe
    as $$ select nullif(current_setting('app.tenant_id', true), '')::bigint $$;

-- The account on whose behalf work across tenants is done.
create function current_account() returns bigint
    language sql stable parallel safe
    as $$ select nullif(current_setting('app.account_id', true), '')::bigint $$;

-- Puts a table under the tenant's policy. Called once for every tenant-owned table.
create procedure isolate_tenant(owned regclass)
    language plpgsql
    as $$
begin
    execute format('alter table %s enable row level security', owned);
    execute format('alter table %s force row level security', owned);
    execute format(
        'create policy tenant_isolation on %s
             using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::bigint)',
        owned);
end
$$;

reset role;
