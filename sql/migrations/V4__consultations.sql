set role portal_owner;

create table consultations (
    tenant_id bigint not null references tenants (id),
    id bigint generated always as identity unique,
    -- Stable for exchange (XBeteiligung) and imports.
    external_id text,
    format text not null check (format in ('dialogue', 'survey', 'procedure', 'land_use_plan', 'permit', 'event',
        'appointment', 'report', 'initiative', 'petition')),
    title text not null check (title <> ''),
    summary text not null default '',
    description text not null default '',
    description_html text not null default '',
    sanitiser_version integer not null,
    place text,
    lat double precision check (lat between -90 and 90),
    lon double precision check (lon between -180 and 180),
    -- The period from the first phase's begin to the last one's end, half-open.
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    -- Drafts have none and are seen by the tenant's staff only.
    published_at timestamptz,
    moderation text not null default 'after' check (moderation in ('after', 'before')),
    decision text,
    decision_html text,
    decided_at timestamptz,
    in_force_at timestamptz,
    created_at timestamptz not null default portal_now(),
    updated_at timestamptz not null default portal_now(),
    primary key (tenant_id, id),
    unique (tenant_id, external_id),
    constraint consultations_period check (starts_at < ends_at)
);
-- The tenant's list, and what is open now across all tenants.
create index consultations_by_end on consultations (tenant_id, ends_at desc, id desc);
create index consultations_open on consultations (ends_at, id) where published_at is not null;
call isolate_tenant('consultations');
create policy published on consultations for select to portal_system using (published_at is not null);
grant select, insert, update on consultations to portal_app;
grant select on consultations to portal_system;

-- What the public may be told of a consultation at a moment. Announced and active follow from the period, the
-- rest from the decision; a plan in force stays published for good (BauGB sections 6a and 10a).
create function consultation_status(
    starts_at timestamptz, ends_at timestamptz, decided_at timestamptz, in_force_at timestamptz,
    archive_after_days integer, at timestamptz
) returns text
    -- Not declared immutable: adding hours to a moment is only stable, and a body more volatile than its function is
    -- called for every row instead of being written out in the query.
    language sql stable parallel safe
    as $$
    select case
        when in_force_at <= at then 'in_force'
        when decided_at <= at then 'decided'
        when at < starts_at then 'announced'
        when at < ends_at then 'active'
        when at < ends_at + archive_after_days * interval '24 hours' then 'closed'
        else 'archived'
    end
$$;

create table consultation_topics (
    tenant_id bigint not null,
    consultation_id bigint not null,
    topic text not null check (topic in ('transport', 'building', 'environment', 'climate', 'energy', 'education',
        'culture', 'sports', 'social', 'health', 'economy', 'budget', 'safety', 'digital', 'administration')),
    primary key (tenant_id, consultation_id, topic),
    foreign key (tenant_id, consultation_id) references consultations (tenant_id, id) on delete cascade
);
create index consultation_topics_by_topic on consultation_topics (tenant_id, topic, consultation_id);
call isolate_tenant('consultation_topics');
grant select, insert, delete on consultation_topics to portal_app;

create table phases (
    tenant_id bigint not null,
    id bigint generated always as identity unique,
    consultation_id bigint not null,
    title text not null check (title <> ''),
    begins_at timestamptz not null,
    ends_at timestamptz not null,
    -- What one can do while the phase is open.
    methods text[] not null check (methods <@ array['contributions', 'statements', 'survey', 'registration',
        'appointments', 'reports', 'signatures']),
    primary key (tenant_id, id),
    foreign key (tenant_id, consultation_id) references consultations (tenant_id, id) on delete cascade,
    constraint phases_period check (begins_at < ends_at)
);
create index phases_of_consultation on phases (tenant_id, consultation_id, begins_at, id);
call isolate_tenant('phases');
grant select, insert, update, delete on phases to portal_app;

-- A phase as a consultation's row carries it.
create type phase_now as (
    title text, begins_at timestamptz, ends_at timestamptz, methods text[], open boolean, over boolean
);

-- Whether a method is open now, by the database's clock.
create function method_open(tenant bigint, consultation bigint, method text) returns boolean
    language sql stable parallel safe
    as $$
    select exists (
        select from phases
        where phases.tenant_id = tenant and phases.consultation_id = consultation
          and phases.begins_at <= portal_now() and portal_now() < phases.ends_at
          and method = any (phases.methods)
    )
$$;

create table documents (
    tenant_id bigint not null,
    id bigint generated always as identity unique,
    consultation_id bigint not null,
    title text not null check (title <> ''),
    file_name text not null,
    media_type text not null,
    size_bytes bigint not null check (size_bytes >= 0),
    sha256 bytea not null check (length(sha256) = 32),
    position integer not null default 0,
    created_at timestamptz not null default portal_now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, consultation_id) references consultations (tenant_id, id) on delete cascade
);
create index documents_of_consultation on documents (tenant_id, consultation_id, position, id);
call isolate_tenant('documents');
grant select, insert, update, delete on documents to portal_app;

reset role;
