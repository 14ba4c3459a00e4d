set role portal_owner;

-- Organisations act in all portals, as accounts do. Name and kind are public; who belongs to one is not.
create table organisations (
    id bigint generated always as identity primary key,
    name text not null check (name <> ''),
    -- A place or the like, where there are several of the name.
    addition text not null default '',
    label text not null generated always as
        (case when addition = '' then name else name || ' (' || addition || ')' end) stored,
    -- Both as they are compared: without case, spaces, accents and legal form.
    name_key text not null check (name_key <> ''),
    addition_key text not null,
    kind text not null check (kind in
        ('association', 'company', 'authority', 'initiative', 'church', 'education', 'other')),
    address text not null default '',
    -- The part of official e-mail addresses after the @. The founder has an address there.
    domain text,
    founded_by bigint references accounts (id) on delete set null,
    founded_at timestamptz not null default portal_now(),
    -- Nobody is left in it: what it wrote stays, its name is free.
    dissolved_at timestamptz
);
create unique index organisations_name on organisations (name_key, addition_key) where dissolved_at is null;
create index organisations_alike on organisations using gin (name_key gin_trgm_ops) where dissolved_at is null;
create index organisations_by_label on organisations (label, id) where dissolved_at is null;
create index organisations_founder on organisations (founded_by, founded_at);
grant select, insert, update (dissolved_at) on organisations to portal_system;
grant select (id, label, name_key, kind, address, domain, dissolved_at) on organisations to portal_app;

create table organisation_members (
    organisation_id bigint not null references organisations (id),
    account_id bigint not null references accounts (id) on delete cascade,
    -- Decides who belongs to it; writes drafts; releases them.
    manages boolean not null,
    drafts boolean not null,
    releases boolean not null,
    joined_at timestamptz not null default portal_now(),
    primary key (organisation_id, account_id),
    check (manages or drafts or releases)
);
create index organisation_members_account on organisation_members (account_id);
grant select, insert, update, delete on organisation_members to portal_system;

-- Who asks to belong to it. A refused one stays for a while, so that nobody is asked every day.
create table organisation_requests (
    organisation_id bigint not null references organisations (id),
    account_id bigint not null references accounts (id) on delete cascade,
    note text not null,
    asked_at timestamptz not null default portal_now(),
    refused_at timestamptz,
    primary key (organisation_id, account_id)
);
create index organisation_requests_account on organisation_requests (account_id);
grant select, insert, update, delete on organisation_requests to portal_system;

-- Whoever has the mail may join once. The tokens are in the mails alone.
create table organisation_invitations (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references organisations (id),
    email text not null,
    email_key text not null,
    manages boolean not null,
    drafts boolean not null,
    releases boolean not null,
    expires_at timestamptz not null,
    unique (organisation_id, email_key),
    check (manages or drafts or releases)
);
grant select, insert, delete on organisation_invitations to portal_system;

create table organisation_invitation_tokens (
    token_hash bytea primary key check (length(token_hash) = 32),
    invitation_id bigint not null references organisation_invitations (id) on delete cascade
);
create index organisation_invitation_tokens_of on organisation_invitation_tokens (invitation_id);
grant select, insert on organisation_invitation_tokens to portal_system;

-- An organisation is never without somebody who decides: when the last one's account goes, whoever has been there
-- longest follows, those who release first. Without anybody it is dissolved. People who leave by themselves are held
-- back by the statements that take them out.
create function pass_on_organisation() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    perform from organisations where id = old.organisation_id for update;
    if exists (select from organisation_members where organisation_id = old.organisation_id and manages) then
        return null;
    end if;
    update organisation_members set manages = true
    where organisation_id = old.organisation_id and account_id = (
        select account_id from organisation_members where organisation_id = old.organisation_id
        order by releases desc, joined_at, account_id limit 1
    );
    if not found then
        update organisations set dissolved_at = portal_now() where id = old.organisation_id;
        delete from organisation_requests where organisation_id = old.organisation_id;
        delete from organisation_invitations where organisation_id = old.organisation_id;
    end if;
    return null;
end
$$;
create trigger pass_on_organisation after delete on organisation_members
    for each row execute function pass_on_organisation();

-- What the tenants' role may learn of the people: whether an account may do something, and for whom it may write.
create function organisation_may(organisation bigint, account bigint, act text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select exists (
        select from organisation_members as m
        where m.organisation_id = organisation and m.account_id = account
          and case act when 'draft' then m.drafts when 'release' then m.releases when 'read' then true end
    )
$$;
create function organisations_of(account bigint) returns table (id bigint, label text, drafts boolean, releases boolean)
    language sql stable security definer set search_path = public, pg_temp rows 3
    as $$
    select o.id, o.label, m.drafts, m.releases
    from organisation_members as m join organisations as o on o.id = m.organisation_id
    where m.account_id = account
$$;
revoke execute on function organisation_may(bigint, bigint, text), organisations_of(bigint) from public;
grant execute on function organisation_may(bigint, bigint, text), organisations_of(bigint) to portal_app;

-- In a tenant an organisation is a participant, as a person is.
alter table participants
    add organisation_id bigint references organisations (id),
    add unique (tenant_id, organisation_id),
    add check (account_id is null or organisation_id is null);
create index participants_organisation on participants (organisation_id) where organisation_id is not null;

-- Which organisations are public-interest bodies (BauGB section 4) is each body's own finding.
create table public_interest_bodies (
    tenant_id bigint not null references tenants (id),
    organisation_id bigint not null references organisations (id),
    -- What the organisation speaks for: nature, monuments, railways.
    area text not null check (area <> ''),
    flagged_at timestamptz not null default portal_now(),
    primary key (tenant_id, organisation_id)
);
create index public_interest_bodies_organisation on public_interest_bodies (organisation_id);
call isolate_tenant('public_interest_bodies');
grant select, insert, update, delete on public_interest_bodies to portal_app;

-- A text that waits until somebody releases it. Seen by the organisation's people alone.
create table organisation_drafts (
    tenant_id bigint not null,
    id bigint generated always as identity unique,
    organisation_id bigint not null references organisations (id),
    consultation_id bigint not null,
    -- What it becomes.
    kind text not null check (kind in ('contribution')),
    status text not null default 'waiting' check (status in ('waiting', 'returned', 'released')),
    title text not null,
    body text not null,
    -- Counts the wordings, so that nobody releases another one than was read.
    version integer not null default 1,
    -- Why it was returned.
    note text not null default '',
    drafted_by bigint references accounts (id) on delete set null,
    decided_by bigint references accounts (id) on delete set null,
    created_at timestamptz not null default portal_now(),
    changed_at timestamptz not null default portal_now(),
    -- The id of what it became, among the things of its kind: of a contribution, the post's.
    result_id bigint,
    primary key (tenant_id, id),
    foreign key (tenant_id, consultation_id) references consultations (tenant_id, id) on delete cascade,
    check ((status = 'released') = (result_id is not null))
);
create index organisation_drafts_of on organisation_drafts (organisation_id, id) where status <> 'released';
create index organisation_drafts_consultation on organisation_drafts (tenant_id, consultation_id);
create index organisation_drafts_drafter on organisation_drafts (drafted_by);
create index organisation_drafts_decider on organisation_drafts (decided_by);
call isolate_tenant('organisation_drafts');
create policy own_organisations on organisation_drafts for select to portal_system
    using (organisation_id in (select m.organisation_id from organisation_members as m
        where m.account_id = nullif(current_setting('app.account_id', true), '')::bigint));
grant select, insert, update, delete on organisation_drafts to portal_app;
grant select on organisation_drafts to portal_system;

-- The author's organisation stands beside the author's name, so that a list asks only where there is one.
alter table posts add organisation_id bigint references organisations (id);
create index posts_of_organisation on posts (organisation_id) where organisation_id is not null;
create or replace function name_author() returns trigger
    language plpgsql
    as $$
begin
    select display_name, organisation_id into new.author, new.organisation_id from participants
    where tenant_id = new.tenant_id and id = new.participant_id;
    return new;
end
$$;

-- A contribution as people may read it: withdrawn words are kept from everyone. The counts are the row in vote_counts,
-- looked up row by row so that a page asks for its own twenty however large a consultation is, and the deltas that are
-- not folded in yet: a handful, added up once for a statement. `mark` marks an
-- author who is an organisation: its area where the tenant has flagged it, else ''; null for people. The policies are
-- those of the reader.
create view contribution_rows with (security_invoker = true) as
select
    p.tenant_id, p.id, p.consultation_id, p.participant_id, p.status, p.listed, p.comment_count,
    case when p.status = 'withdrawn' then '' else p.title end as title,
    case when p.status = 'withdrawn' then '' else p.body end as body,
    case when p.status = 'withdrawn' then '' else p.body_html end as body_html,
    case when p.status = 'withdrawn' then null else p.excerpt end as excerpt,
    p.sanitiser_version, p.created_at, p.edited_at,
    case when p.status = 'withdrawn' then '' else p.author end as author,
    v.agree + coalesce(d.agree, 0) as agree,
    v.neutral + coalesce(d.neutral, 0) as neutral,
    v.disagree + coalesce(d.disagree, 0) as disagree,
    p.organisation_id,
    case when p.organisation_id is not null and p.status <> 'withdrawn' then
        coalesce((
            select f.area from public_interest_bodies as f
            where f.tenant_id = p.tenant_id and f.organisation_id = p.organisation_id
        ), '')
    end as mark
from posts as p
cross join lateral (
    -- The limit keeps this a look-up by row: a page has twenty rows, a consultation perhaps sixty thousand.
    select vote_counts.agree::bigint, vote_counts.neutral::bigint, vote_counts.disagree::bigint
    from vote_counts
    where vote_counts.tenant_id = p.tenant_id and vote_counts.post_id = p.id
    limit 1
) as v
left join (
    select post_id, sum(agree) as agree, sum(neutral) as neutral, sum(disagree) as disagree
    from vote_deltas
    group by post_id
) as d on d.post_id = p.id
where p.kind = 'contribution';
grant select on contribution_rows to portal_app;

reset role;
