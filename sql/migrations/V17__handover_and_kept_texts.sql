set role portal_owner;

-- A session on a tenant's own host name belongs to the one on the platform's address that it was handed over from, and
-- ends with it. It opens nothing under any other name.
alter table sessions
    add host text,
    add origin_id bigint references sessions (id) on delete cascade,
    add check ((host is null) = (origin_id is null));
create index sessions_origin on sessions (origin_id) where origin_id is not null;

-- Codes by which a sign-in goes over to a tenant's host name: once, at once, for the browser that asked for it.
create table session_handovers (
    -- SHA-256 of the code; the code itself is in one redirect alone.
    code_hash bytea primary key check (length(code_hash) = 32),
    origin_id bigint not null references sessions (id) on delete cascade,
    host text not null,
    -- SHA-256 of what the browser keeps in a cookie on that host (as in RFC 7636).
    challenge bytea not null check (length(challenge) = 32),
    expires_at timestamptz not null
);
create index session_handovers_origin on session_handovers (origin_id);
create index session_handovers_expiry on session_handovers (expires_at);
grant select, insert, delete on session_handovers to portal_system;

-- What a visitor wrote before signing in. It waits for whoever has the browser's cookie, or for the account that was
-- made for it, and is shown to nobody else.
create table kept_texts (
    tenant_id bigint not null,
    id bigint generated always as identity unique,
    token_hash bytea not null check (length(token_hash) = 32),
    -- The account whose registration named it; from then on the cookie alone opens it no more.
    account_id bigint references accounts (id) on delete cascade,
    consultation_id bigint not null,
    -- Null for a contribution, else the contribution that the comment is on.
    contribution_id bigint,
    parent_id bigint,
    title text not null,
    body text not null,
    -- A keyed hash of the household that it came from, which has a limited number.
    household bytea not null,
    created_at timestamptz not null default portal_now(),
    expires_at timestamptz not null default portal_now() + interval '3 days',
    primary key (tenant_id, id),
    foreign key (tenant_id, consultation_id) references consultations (tenant_id, id) on delete cascade,
    foreign key (tenant_id, contribution_id) references posts (tenant_id, id) on delete cascade,
    foreign key (tenant_id, parent_id) references posts (tenant_id, id) on delete cascade
);
create index kept_texts_token on kept_texts (token_hash);
create index kept_texts_account on kept_texts (account_id) where account_id is not null;
create index kept_texts_household on kept_texts (household);
create index kept_texts_expiry on kept_texts (expires_at);
create index kept_texts_consultation on kept_texts (tenant_id, consultation_id);
create index kept_texts_contribution on kept_texts (tenant_id, contribution_id);
create index kept_texts_parent on kept_texts (tenant_id, parent_id);
call isolate_tenant('kept_texts');
grant select, insert, delete on kept_texts to portal_app;
-- Work across tenants counts, binds and clears away; it cannot read a word.
create policy system_all on kept_texts to portal_system using (true);
grant select (id, token_hash, account_id, household, expires_at), update (account_id), delete on kept_texts
    to portal_system;

reset role;
