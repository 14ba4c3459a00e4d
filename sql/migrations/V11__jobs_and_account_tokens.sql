set role portal_owner;

-- Work to be done once the transaction that caused it has been committed. No tenant's table: what belongs to a tenant
-- stands in the payload, which the tenants' role can write and not read.
create table jobs (
    id bigint generated always as identity primary key,
    kind text not null check (kind <> ''),
    payload jsonb not null,
    -- Of jobs with one key only one waits.
    unique_key text unique,
    run_at timestamptz not null default portal_now(),
    attempts integer not null default 0,
    max_attempts integer not null default 12 check (max_attempts > 0),
    last_error text,
    -- Given up; kept for the operator.
    dead_at timestamptz,
    created_at timestamptz not null default portal_now()
);
create index jobs_due on jobs (run_at, id) where dead_at is null;
create index jobs_dead on jobs (dead_at desc) where dead_at is not null;
grant insert on jobs to portal_app;
grant select, insert, update, delete on jobs to portal_system;

create function tell_jobs() returns trigger
    language plpgsql
    as $$
begin
    perform pg_notify('jobs', '');
    return null;
end
$$;
create trigger jobs_told after insert or update of dead_at on jobs
    for each statement execute function tell_jobs();

-- Accounts of the command line count as confirmed; a citizen's counts when the mailed link was used.
alter table accounts add verified_at timestamptz;
update accounts set verified_at = created_at;

-- What a mailed link allows, once. The token is in the mail alone.
create table account_tokens (
    token_hash bytea primary key check (length(token_hash) = 32),
    account_id bigint not null references accounts (id) on delete cascade,
    purpose text not null check (purpose in ('verify', 'reset', 'email_old', 'email_new')),
    payload jsonb not null,
    created_at timestamptz not null default portal_now(),
    expires_at timestamptz not null,
    used_at timestamptz
);
create index account_tokens_account on account_tokens (account_id);
create index account_tokens_expiry on account_tokens (expires_at);
grant select, insert, update, delete on account_tokens to portal_system;

-- A new address that both mailboxes have to confirm; one at a time.
create table email_changes (
    id bigint generated always as identity primary key,
    account_id bigint not null unique references accounts (id) on delete cascade,
    email text not null,
    email_key text not null,
    old_confirmed_at timestamptz,
    new_confirmed_at timestamptz,
    expires_at timestamptz not null
);
grant select, insert, update, delete on email_changes to portal_system;

alter table sessions
    add id bigint generated always as identity unique,
    -- In words that a person knows, not the header, which is as good as a name.
    add browser text,
    add system text,
    -- Whether the browser keeps the cookie when it is closed.
    add lasting boolean not null default true,
    add last_seen_at timestamptz not null default portal_now();

-- Tries that slow down: a password, a mail. The key is a keyed hash of what is tried and from where.
create table tries (
    key bytea primary key check (length(key) = 32),
    tries integer not null,
    last_at timestamptz not null,
    next_at timestamptz not null
);
create index tries_age on tries (last_at);
grant select, insert, update, delete on tries to portal_system;

reset role;
