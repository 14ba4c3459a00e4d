set role portal_owner;

-- The administrator's switch; the other one is each server's own and goes by what comes in.
alter table tenants add column proof_of_work boolean not null default false;

-- Proofs of work that were used (as SHA-256 of the form's signed time), until their forms are too old to be sent. Nothing
-- is lost when a crash empties it but that some could be used again.
create unlogged table spent_proofs (
    form_hash bytea primary key check (length(form_hash) = 32),
    expires_at timestamptz not null
);
create index spent_proofs_expires_at on spent_proofs (expires_at);
grant select, insert, delete on spent_proofs to portal_system;

reset role;
