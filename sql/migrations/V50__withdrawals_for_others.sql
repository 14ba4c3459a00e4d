set role portal_owner;

-- Whoever gave a statement may take it back by letter, too, and some are entered twice: the body's staff notes that, with
-- the reason. Null of what was taken back on the portal.
alter table statements
    add column withdrawn_by text,
    add column withdrawal_reason text,
    add check ((withdrawn_by is null) = (withdrawal_reason is null)),
    add check (withdrawn_by is null or withdrawn_at is not null);
grant update (withdrawn_by, withdrawal_reason) on statements to portal_app;

reset role;
