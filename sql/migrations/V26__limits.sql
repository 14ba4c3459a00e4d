set role portal_owner;

-- What accounts have used of their allowances: when all of it is there again. Nothing is lost when a crash empties it.
create unlogged table allowances (
    account_id bigint not null references accounts (id) on delete cascade,
    action text not null,
    full_at timestamptz not null,
    primary key (account_id, action)
);
grant select, insert, update on allowances to portal_system;

reset role;
