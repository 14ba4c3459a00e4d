set role portal_owner;

-- Who an account is at an identity provider. Issuer and subject together name one person for good
-- (OpenID Connect Core 1.0, section 2).
create table identities (
    id bigint generated always as identity primary key,
    account_id bigint not null references accounts (id) on delete cascade,
    issuer text not null check (issuer <> ''),
    subject text not null check (subject <> ''),
    -- As the provider said at the last sign-in, in the levels of eIDAS.
    trust_level text not null check (trust_level in ('none', 'low', 'substantial', 'high')),
    linked_at timestamptz not null default portal_now(),
    last_used_at timestamptz not null default portal_now(),
    unique (issuer, subject),
    unique (account_id, issuer)
);
grant select, insert, update, delete on identities to portal_system;

-- Ways to a provider that somebody has come back from, until they would have expired: each is gone once.
create table identity_flows (
    token_hash bytea primary key check (length(token_hash) = 32),
    expires_at timestamptz not null
);
create index identity_flows_expiry on identity_flows (expires_at);
grant select, insert, delete on identity_flows to portal_system;

reset role;
