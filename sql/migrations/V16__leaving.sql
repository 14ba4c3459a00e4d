set role portal_owner;

-- An account that rests or is about to be deleted is closed: nobody can act with it, whatever cookie or token they
-- have, until its person opens it again.
alter table accounts
    -- For mails that nobody's click causes.
    add language text not null default 'de',
    -- When it was last used, to the day. For accounts from before this column the time begins now.
    add last_seen_at timestamptz not null default portal_now(),
    -- When its person was told that it will rest.
    add idle_warned_at timestamptz,
    add inactive_at timestamptz,
    -- When it will be deleted, and whether the posts outside of formal files go with it.
    add deletion_due timestamptz,
    add deletion_posts text check (deletion_posts in ('keep', 'remove')),
    -- From here on there is no way back.
    add erasing_at timestamptz,
    add closed boolean not null generated always as (inactive_at is not null or deletion_due is not null) stored,
    add check ((deletion_due is null) = (deletion_posts is null)),
    add check (erasing_at is null or deletion_due is not null);
create index accounts_idle on accounts (last_seen_at, id) where not closed;
create index accounts_inactive on accounts (inactive_at, id) where inactive_at is not null and deletion_due is null;
create index accounts_leaving on accounts (deletion_due, id) where deletion_due is not null;

-- The purposes are the program's; a list here would have to be written anew with each.
alter table account_tokens
    drop constraint account_tokens_purpose_check,
    add constraint account_tokens_purpose_check check (purpose ~ '^[a-z_]+$');

-- A person's own votes and earlier wordings, for the download of all that is theirs.
create policy own_votes on votes for select to portal_system
    using (participant_id in (select participants.id from participants
        where participants.account_id = nullif(current_setting('app.account_id', true), '')::bigint));
grant select on votes to portal_system;
create policy own_versions on post_versions for select to portal_system
    using (exists (select from posts where posts.tenant_id = post_versions.tenant_id and posts.id = post_versions.post_id));
grant select on post_versions to portal_system;

-- Earlier wordings go with their author.
grant delete on post_versions to portal_app;

-- Whose posts have the name already are left alone: a name that goes is taken from the posts in batches before.
create or replace function rename_author() returns trigger
    language plpgsql
    as $$
begin
    update posts set author = new.display_name
    where tenant_id = new.tenant_id and participant_id = new.id and author <> new.display_name;
    return null;
end
$$;

reset role;
