set role portal_owner;

-- What a land-use plan's participation is announced with (BauGB sections 3, 4a), beside what the consultation says itself.
create table public_notices (
    tenant_id bigint not null,
    consultation_id bigint not null,
    -- Early participation (section 3(1)), publication (section 3(2)), or publication again of a changed draft (section 4a(3)).
    round text not null check (round in ('early', 'publication', 'repeated')),
    -- What the law asks for in the body's own words; what is missing is empty.
    environment text not null default '',
    access text not null default '',
    other_ways text not null default '',
    -- For the file, not for the public: when the early participation was, or why there was none.
    early text not null default '',
    -- A plan for the whole municipality (Flächennutzungsplan).
    preparatory boolean not null default false,
    -- The round before, and what has changed since.
    previous_id bigint,
    changes text not null default '',
    only_changes boolean not null default false,
    version integer not null default 1,
    primary key (tenant_id, consultation_id),
    foreign key (tenant_id, consultation_id) references consultations (tenant_id, id) on delete cascade,
    foreign key (tenant_id, previous_id) references consultations (tenant_id, id) on delete set null (previous_id),
    check (previous_id <> consultation_id)
);
create index public_notices_of_previous on public_notices (tenant_id, previous_id);
call isolate_tenant('public_notices');
grant select, insert, update on public_notices to portal_app;

reset role;
