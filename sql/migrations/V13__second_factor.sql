set role portal_owner;

-- The second factor of an account: the key that an app makes codes of (RFC 6238). It is encrypted under a key that is
-- not in this database, so that a stolen one makes no codes.
create table second_factors (
    account_id bigint primary key references accounts (id) on delete cascade,
    secret bytea not null,
    -- Tells that key from others, so that a server with another one is found out.
    key_mark text not null,
    -- The last step of 30 seconds whose code was taken: no code counts twice.
    last_step bigint not null,
    created_at timestamptz not null default portal_now()
);
grant select, insert, delete, update (last_step) on second_factors to portal_system;

-- SHA-256 of codes with 80 random bits, for who has lost the app. A used one is deleted.
create table recovery_codes (
    account_id bigint not null references second_factors (account_id) on delete cascade,
    code_hash bytea not null check (length(code_hash) = 32),
    primary key (account_id, code_hash)
);
grant select, insert, delete on recovery_codes to portal_system;

-- The password was right, the second factor has not been shown: such a session allows nothing else.
alter table sessions add awaits_second_step boolean not null default false;

reset role;
