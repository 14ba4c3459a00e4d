set role portal_owner;

-- When a text that waited for moderation was released; null of all that never waited.
alter table posts add released_at timestamptz;

create function note_release() returns trigger
    language plpgsql
    as $$
begin
    new.released_at := portal_now();
    return new;
end
$$;
create trigger note_release before update of status on posts
    for each row when (old.status = 'pending' and new.status = 'visible' and old.released_at is null)
    execute function note_release();

create index posts_released on posts (tenant_id, id) where released_at is not null;

-- When the public could first read it: for feeds, and for those who want to be told. It comes from the source, so that
-- nothing is new again because it was hidden for a while or the index was written anew. Bodies are no news and have
-- none. Texts that were in the index before this get theirs by `portal search rebuild`.
alter table search_documents add first_published_at timestamptz;

create function date_search_document() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    new.first_published_at := new.created_at;
    if new.kind in ('contribution', 'comment', 'reply') then
        new.first_published_at := coalesce((
            select p.released_at from posts as p
            where p.tenant_id = new.tenant_id and p.id = new.id and p.released_at is not null), new.created_at);
    end if;
    return new;
end
$$;
create trigger date_search_document before insert on search_documents
    for each row when (new.kind <> 'tenant')
    execute function date_search_document();

create index search_documents_news on search_documents (first_published_at desc)
    where first_published_at is not null;
-- A body's public things in the order of their ids, for its sitemap; it does what the index of the tenant alone did.
create index search_documents_listed on search_documents (tenant_id, kind, id);
drop index search_documents_of_tenant;

-- A search that a mailbox wants to be told of. It belongs to the mailbox and not to an account: whoever can read the
-- mailbox can be told, with an account or without. The tenants' role knows nothing of it.
create table subscriptions (
    id bigint generated always as identity primary key,
    email text not null check (email <> ''),
    email_key text not null,
    -- The body that is searched; null for all of them.
    tenant_id bigint references tenants (id),
    -- The question as the search page's address has it, without the body, in one spelling only.
    query text not null check (length(query) between 1 and 2000),
    frequency text not null check (frequency in ('at_once', 'daily', 'weekly')),
    -- What the next confirmation makes of it.
    wanted_frequency text check (wanted_frequency in ('at_once', 'daily', 'weekly')),
    language text not null,
    created_at timestamptz not null default portal_now(),
    -- Before it nothing is sent but the mail that asks for it.
    confirmed_at timestamptz,
    -- SHA-256 of the mailed link's token.
    confirm_hash bytea unique check (length(confirm_hash) = 32),
    confirm_expires_at timestamptz,
    -- All that was published up to here was told of.
    told_until timestamptz,
    -- When to look again.
    due_at timestamptz,
    unique nulls not distinct (email_key, tenant_id, query),
    check ((confirm_hash is null) = (confirm_expires_at is null)),
    check ((confirmed_at is null) = (told_until is null) and (confirmed_at is null) = (due_at is null))
);
create index subscriptions_due on subscriptions (due_at, id) where confirmed_at is not null;
create index subscriptions_alike on subscriptions (query, tenant_id) where confirmed_at is not null;
create index subscriptions_unconfirmed on subscriptions (created_at) where confirmed_at is null;
create index subscriptions_tenant on subscriptions (tenant_id) where tenant_id is not null;
grant select, insert, update, delete on subscriptions to portal_system;

-- When to look again from now on: in five minutes, at six in the morning, on Monday at six.
create function subscription_due(frequency text) returns timestamptz
    language sql stable
    as $$
    select case frequency
        when 'at_once' then portal_now() + interval '5 minutes'
        else (date_trunc(case frequency when 'daily' then 'day' else 'week' end,
                portal_now() at time zone 'Europe/Berlin' - interval '6 hours')
            + case frequency when 'daily' then interval '1 day' else interval '7 days' end
            + interval '6 hours') at time zone 'Europe/Berlin'
    end
$$;

-- What a mailbox subscribed to follows its confirmed account: to a new mailbox, and out of the house.
create function subscriptions_follow_account() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'DELETE' then
        delete from subscriptions where email_key = old.email_key;
        return null;
    end if;
    delete from subscriptions where email_key = old.email_key and confirmed_at is null;
    delete from subscriptions as kept using subscriptions as moved
    where kept.email_key = new.email_key and moved.email_key = old.email_key
      and kept.query = moved.query and kept.tenant_id is not distinct from moved.tenant_id;
    update subscriptions set email = new.email, email_key = new.email_key where email_key = old.email_key;
    return null;
end
$$;
create trigger subscriptions_move after update of email_key on accounts
    for each row when (new.email_key <> old.email_key and old.verified_at is not null)
    execute function subscriptions_follow_account();
create trigger subscriptions_go after delete on accounts
    for each row when (old.verified_at is not null)
    execute function subscriptions_follow_account();

reset role;
