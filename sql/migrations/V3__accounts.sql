set role portal_owner;

-- One account signs in to all portals. The tenants' role reads nothing of it.
create table accounts (
    id bigint generated always as identity primary key,
    email text not null check (email <> ''),
    -- Lower case; two spellings of one address are one account.
    email_key text not null,
    password_hash text,
    display_name text not null check (display_name <> ''),
    operator boolean not null default false,
    created_at timestamptz not null default portal_now(),
    constraint accounts_email_key unique (email_key)
);
grant select, insert, update, delete on accounts to portal_system;

create table sessions (
    -- SHA-256 of the token; the token itself is known to the browser alone.
    token_hash bytea primary key check (length(token_hash) = 32),
    account_id bigint not null references accounts (id) on delete cascade,
    created_at timestamptz not null default portal_now(),
    expires_at timestamptz not null
);
create index sessions_account on sessions (account_id);
create index sessions_expiry on sessions (expires_at);
grant select, insert, update, delete on sessions to portal_system;

create table api_tokens (
    token_hash bytea primary key check (length(token_hash) = 32),
    account_id bigint not null references accounts (id) on delete cascade,
    created_at timestamptz not null default portal_now()
);
create index api_tokens_account on api_tokens (account_id);
grant select, insert, delete on api_tokens to portal_system;

-- Who works for a body, and as what.
create table memberships (
    tenant_id bigint not null references tenants (id),
    account_id bigint not null references accounts (id) on delete cascade,
    role text not null check (role in ('editor', 'moderator', 'admin')),
    created_at timestamptz not null default portal_now(),
    primary key (tenant_id, account_id, role)
);
create index memberships_account on memberships (account_id, tenant_id);
call isolate_tenant('memberships');
create policy system_all on memberships to portal_system using (true);
grant select on memberships to portal_app;
grant select, insert, delete on memberships to portal_system;

-- A person as author and voter in one tenant. Imported and deleted people have no account.
create table participants (
    tenant_id bigint not null references tenants (id),
    id bigint generated always as identity unique,
    account_id bigint references accounts (id) on delete set null,
    display_name text not null check (display_name <> ''),
    -- Where the person was known before: the source of an import and the number there.
    external_id text,
    created_at timestamptz not null default portal_now(),
    primary key (tenant_id, id),
    unique (tenant_id, account_id),
    unique (tenant_id, external_id)
);
create index participants_account on participants (account_id) where account_id is not null;
call isolate_tenant('participants');
create policy own_participants on participants for select to portal_system
    using (account_id = nullif(current_setting('app.account_id', true), '')::bigint);
grant select, insert, update on participants to portal_app;
grant select on participants to portal_system;

reset role;
