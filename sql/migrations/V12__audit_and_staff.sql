set role portal_owner;

-- What staff and operators did in a body: who, when, what, and how it was before and after. Nobody but the tables'
-- owner can change or delete a row, and the moment and the number are the database's own. No foreign key to accounts:
-- a row outlives the person's account.
create table audit_log (
    tenant_id bigint not null references tenants (id),
    id bigint generated always as identity unique,
    at timestamptz not null default portal_now(),
    actor_account bigint,
    actor_name text not null,
    -- In which capacity.
    actor_role text not null check (actor_role in
        ('editor', 'moderator', 'admin', 'operator', 'person', 'command_line', 'system')),
    action text not null check (action <> ''),
    subject_kind text not null check (subject_kind <> ''),
    subject_id bigint,
    -- What it was called then.
    subject text not null,
    before jsonb,
    after jsonb,
    primary key (tenant_id, id)
);
call isolate_tenant('audit_log');
create policy system_writes on audit_log for insert to portal_system with check (true);
grant select on audit_log to portal_app;
grant insert (tenant_id, actor_account, actor_name, actor_role, action, subject_kind, subject_id, subject, before, after)
    on audit_log to portal_app, portal_system;

-- The same for what concerns the platform and no body's own affairs. The tenants' role does not see it.
create table platform_audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null default portal_now(),
    actor_account bigint,
    actor_name text not null,
    actor_role text not null check (actor_role in ('operator', 'command_line', 'system')),
    action text not null check (action <> ''),
    subject_kind text not null check (subject_kind <> ''),
    subject_id bigint,
    subject text not null,
    before jsonb,
    after jsonb
);
grant select, insert (actor_account, actor_name, actor_role, action, subject_kind, subject_id, subject, before, after)
    on platform_audit_log to portal_system;

-- Open invitations to work for a body, one for each address. An answered or withdrawn one is deleted; what became of
-- it stands in the audit log. The token is in the mail alone. The tenants' role reads no addresses, so none of these.
create table invitations (
    tenant_id bigint not null references tenants (id),
    id bigint generated always as identity unique,
    email text not null check (email <> ''),
    -- Lower case, as in accounts.
    email_key text not null,
    roles text[] not null check (cardinality(roles) > 0 and roles <@ array['editor', 'moderator', 'admin']),
    -- Null until the mail has been written.
    token_hash bytea unique check (length(token_hash) = 32),
    invited_at timestamptz not null default portal_now(),
    expires_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, email_key)
);
call isolate_tenant('invitations');
create policy system_all on invitations to portal_system using (true);
grant select, insert, update, delete on invitations to portal_system;

-- An operator's look into a body's administration: for a stated reason, until it ends.
create table insights (
    tenant_id bigint not null references tenants (id),
    account_id bigint not null references accounts (id) on delete cascade,
    reason text not null check (reason <> ''),
    begun_at timestamptz not null default portal_now(),
    ends_at timestamptz not null,
    primary key (tenant_id, account_id)
);
create index insights_account on insights (account_id, tenant_id);
call isolate_tenant('insights');
create policy system_all on insights to portal_system using (true);
grant select, insert, update, delete on insights to portal_system;

reset role;
