set role portal_owner;

-- Settings of the whole deployment: secrets made at the first start, the mark of a demo deployment.
create table platform_settings (
    key text primary key,
    value text not null
);
grant select, insert, update on platform_settings to portal_system;

create table tenants (
    id bigint generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 63),
    name text not null check (name <> ''),
    name_hsb text,
    kind text not null check (kind in
        ('land', 'landkreis', 'kreisfreie_stadt', 'grosse_kreisstadt', 'stadt', 'gemeinde', 'sonstige')),
    ags text,
    district text,
    lat double precision,
    lon double precision,
    population integer check (population >= 0),
    theme_colour text not null default '#005b8c' check (theme_colour ~ '^#[0-9a-f]{6}$'),
    contact_email text,
    archive_after_days integer not null default 365 check (archive_after_days > 0),
    -- Counts up with every change that a page shows; pages kept in memory are bound to it.
    revision bigint not null default 1,
    created_at timestamptz not null default portal_now()
);
create index tenants_ags on tenants (ags);
grant select on tenants to portal_app, portal_system;
grant insert, update on tenants to portal_system;

create table tenant_hosts (
    tenant_id bigint not null references tenants (id),
    host text not null unique check (host = lower(host) and host <> ''),
    primary key (tenant_id, host)
);
call isolate_tenant('tenant_hosts');
create policy system_all on tenant_hosts to portal_system using (true);
grant select on tenant_hosts to portal_app, portal_system;
grant insert, delete on tenant_hosts to portal_system;

-- The tenant's own notices; without one the platform's default text is shown.
create table tenant_notices (
    tenant_id bigint not null references tenants (id),
    kind text not null check (kind in ('imprint', 'privacy', 'accessibility')),
    body text not null,
    body_html text not null,
    sanitiser_version integer not null,
    updated_at timestamptz not null default portal_now(),
    primary key (tenant_id, kind)
);
call isolate_tenant('tenant_notices');
grant select, insert, update, delete on tenant_notices to portal_app;

-- Every server keeps the tenants in memory and reads them anew when told.
create function tell_tenants_changed() returns trigger
    language plpgsql
    as $$
begin
    perform pg_notify('tenants', '');
    return null;
end
$$;
create trigger tell_tenants_changed after insert or update or delete on tenants
    for each statement execute function tell_tenants_changed();
create trigger tell_tenants_changed after insert or update or delete on tenant_hosts
    for each statement execute function tell_tenants_changed();

reset role;
