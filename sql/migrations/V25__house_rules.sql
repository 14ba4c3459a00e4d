set role portal_owner;

-- A body's own house rules. The latest version is in force; with none it is the platform's wording, which counts as 0.
-- A version is never changed.
create table house_rules (
    tenant_id bigint not null references tenants (id),
    version integer not null check (version > 0),
    body text not null check (body <> ''),
    body_html text not null,
    sanitiser_version integer not null,
    published_at timestamptz not null default portal_now(),
    -- By whom, as the log has it: the name outlives the account.
    published_by text not null,
    primary key (tenant_id, version)
);
call isolate_tenant('house_rules');
grant select, insert (tenant_id, version, body, body_html, sanitiser_version, published_by) on house_rules to portal_app;

-- Who accepted which version, and when.
create table house_rules_acceptances (
    tenant_id bigint not null,
    participant_id bigint not null,
    version integer not null check (version >= 0),
    accepted_at timestamptz not null default portal_now(),
    primary key (tenant_id, participant_id, version),
    foreign key (tenant_id, participant_id) references participants (tenant_id, id) on delete cascade
);
call isolate_tenant('house_rules_acceptances');
create policy own_acceptances on house_rules_acceptances for select to portal_system
    using (participant_id in (select participants.id from participants
        where participants.account_id = nullif(current_setting('app.account_id', true), '')::bigint));
grant select, insert (tenant_id, participant_id, version) on house_rules_acceptances to portal_app;
grant select on house_rules_acceptances to portal_system;

-- Who writes before signing in accepts them then.
alter table kept_texts add rules_version integer not null default 0;

reset role;
