set role portal_owner;

-- Where the words of a text fall: texts that share most of them meet in one of the six bands (moderation/signals).
create table post_signatures (
    tenant_id bigint not null,
    post_id bigint not null,
    band1 integer not null,
    band2 integer not null,
    band3 integer not null,
    band4 integer not null,
    band5 integer not null,
    band6 integer not null,
    primary key (tenant_id, post_id),
    foreign key (tenant_id, post_id) references posts (tenant_id, id) on delete cascade
);
create index post_signatures_band1 on post_signatures (tenant_id, band1);
create index post_signatures_band2 on post_signatures (tenant_id, band2);
create index post_signatures_band3 on post_signatures (tenant_id, band3);
create index post_signatures_band4 on post_signatures (tenant_id, band4);
create index post_signatures_band5 on post_signatures (tenant_id, band5);
create index post_signatures_band6 on post_signatures (tenant_id, band6);
call isolate_tenant('post_signatures');
grant select, insert, delete on post_signatures to portal_app;

-- Tenants with posts that have no signature yet, since they came in bulk: all after this one may lack theirs.
create table signature_backlog (
    tenant_id bigint primary key references tenants (id),
    after_id bigint not null default 0
);
call isolate_tenant('signature_backlog');
create policy system_read on signature_backlog for select to portal_system using (true);
grant select, insert, update, delete on signature_backlog to portal_app;
grant select on signature_backlog to portal_system;
insert into signature_backlog (tenant_id) select id from tenants;

-- From which network (IPv4 /24, IPv6 /64) a text came, as a keyed hash, for a day; only while the tenant has bursts looked for.
create table post_networks (
    tenant_id bigint not null,
    post_id bigint not null,
    network bytea not null check (length(network) = 16),
    written_at timestamptz not null default portal_now(),
    primary key (tenant_id, post_id),
    foreign key (tenant_id, post_id) references posts (tenant_id, id) on delete cascade
);
create index post_networks_network on post_networks (tenant_id, network, written_at);
create index post_networks_age on post_networks using brin (written_at);
call isolate_tenant('post_networks');
create policy system_all on post_networks to portal_system using (true);
grant select, insert, delete on post_networks to portal_app;
grant select (written_at), delete on post_networks to portal_system;

-- What the rules saw in a post: places and numbers, no words of it.
create table post_findings (
    tenant_id bigint not null,
    post_id bigint not null,
    rule text not null check (rule in ('duplicates', 'links', 'personal', 'shouting', 'words', 'bursts')),
    score real not null check (score between 0 and 1),
    detail jsonb not null,
    -- What came of it: shown alone, a case opened, the text held back until somebody has looked at it.
    effect text not null check (effect in ('show', 'case', 'hold')),
    found_at timestamptz not null default portal_now(),
    primary key (tenant_id, post_id, rule),
    foreign key (tenant_id, post_id) references posts (tenant_id, id) on delete cascade
);
call isolate_tenant('post_findings');
grant select, insert, delete on post_findings to portal_app;

-- What a tenant has the rules do (rule to off, show, case, hold), and its list of words.
create table signal_settings (
    tenant_id bigint primary key references tenants (id),
    modes jsonb not null,
    words text[] not null default '{}',
    changed_at timestamptz not null default portal_now()
);
call isolate_tenant('signal_settings');
grant select, insert, update on signal_settings to portal_app;

-- What was known of a wording does not hold of another one, and goes with the text of who takes it back or leaves.
create function forget_signals() returns trigger
    language plpgsql
    as $$
begin
    delete from post_signatures where tenant_id = new.tenant_id and post_id = new.id;
    delete from post_networks where tenant_id = new.tenant_id and post_id = new.id;
    delete from post_findings where tenant_id = new.tenant_id and post_id = new.id;
    return null;
end
$$;
create trigger forget_signals after update of status, body on posts
    for each row when (new.body <> old.body or new.status = 'withdrawn' and old.status <> 'withdrawn')
    execute function forget_signals();

reset role;
