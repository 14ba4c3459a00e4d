set role portal_owner;

-- Another search engine beside this database, and how far its index is. One row while there is one, none otherwise.
create table search_engine (
    only_one boolean primary key default true check (only_one),
    -- The name of the index that answers.
    index_name text not null,
    -- What its documents look like; another number in the program has it built anew.
    shape integer not null default 0,
    -- Whether the index holds everything but the changes that wait, so that it may answer.
    ready boolean not null default false,
    -- Work under way at the engine, by its numbers.
    tasks bigint[] not null default '{}',
    -- An index that is being built beside, and how far that is.
    building text,
    stage text check (stage in ('preparing', 'filling', 'swapping', 'clearing')),
    loaded_kind text not null default '',
    loaded_id bigint not null default 0,
    loaded_page integer not null default 0,
    loaded bigint not null default 0,
    -- How far the part reaches that is under way.
    loading_kind text,
    loading_id bigint,
    loading_page integer,
    loading bigint not null default 0,
    -- What keeps the engine from its work, and since when.
    trouble text,
    trouble_since timestamptz,
    tended_at timestamptz not null default portal_now(),
    check ((building is null) = (stage is null))
);
grant select, update on search_engine to portal_system;

create sequence search_revision;
grant usage on sequence search_revision to portal_system;

-- What the engine has not been told yet, written in the transaction of the change. Not the change itself, only what it
-- was about: told is always how things stand now, so that no order and no repetition can do harm.
create table search_changes (
    kind text not null,
    id bigint not null,
    page integer not null,
    -- Only grows: a row is done when the revision that was sent is still the present one.
    revision bigint not null default nextval('search_revision'),
    sent bigint,
    -- The index holds what must not be found any more, or not so: the engine does not answer until it knows.
    replaces boolean not null,
    changed_at timestamptz not null default portal_now(),
    failures integer not null default 0,
    error text,
    retry_at timestamptz,
    primary key (kind, id, page)
);
create index search_changes_due on search_changes (failures, revision);
create index search_changes_sent on search_changes (kind, id, page) where sent is not null;
create index search_changes_replacing on search_changes (replaces) where replaces;
grant select, insert, update, delete on search_changes to portal_system;

create function search_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    insert into search_changes as c (kind, id, page, replaces)
    select kind, id, page, tg_op <> 'INSERT' from changed order by kind, id, page
    on conflict (kind, id, page) do update
        set revision = excluded.revision, replaces = c.replaces or excluded.replaces, failures = 0, retry_at = null;
    return null;
end
$$;
-- Switched off where there is no engine, so that bulk loads pay nothing for one. `app.search_quiet` is for the rebuild,
-- which has a new index made afterwards.
create trigger search_inserted after insert on search_documents
    referencing new table as changed for each statement
    when (current_setting('app.search_quiet', true) is distinct from 'on')
    execute function search_changed();
create trigger search_updated after update on search_documents
    referencing new table as changed for each statement
    when (current_setting('app.search_quiet', true) is distinct from 'on')
    execute function search_changed();
create trigger search_deleted after delete on search_documents
    referencing old table as changed for each statement
    when (current_setting('app.search_quiet', true) is distinct from 'on')
    execute function search_changed();
alter table search_documents disable trigger search_inserted;
alter table search_documents disable trigger search_updated;
alter table search_documents disable trigger search_deleted;

-- When things are archived stands in the engine's documents.
create function search_archiving() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    insert into search_changes (kind, id, page, replaces)
    select d.kind, d.id, d.page, true from search_documents as d
    where d.tenant_id = new.id and d.kind <> 'tenant' and exists (select from search_engine)
    order by d.kind, d.id, d.page
    on conflict (kind, id, page) do update
        set revision = excluded.revision, replaces = true, failures = 0, retry_at = null;
    return null;
end
$$;
create trigger search_archiving after update of archive_after_days on tenants
    for each row when (old.archive_after_days <> new.archive_after_days)
    execute function search_archiving();

-- Has changes written down from now on. Switching the triggers on waits for the transactions that write documents
-- without them, so that none falls between the changes and the first build.
create function search_engine_register(index_name text) returns void
    language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '5s'
    as $$
begin
    if exists (select from search_engine as e where e.index_name = $1) then
        return;
    end if;
    alter table search_documents enable trigger search_inserted;
    alter table search_documents enable trigger search_updated;
    alter table search_documents enable trigger search_deleted;
    delete from search_engine;
    delete from search_changes;
    insert into search_engine (index_name) values ($1);
end
$$;
revoke execute on function search_engine_register(text) from public;
grant execute on function search_engine_register(text) to portal_system;

-- Forgets an engine that nobody has tended for a day: it is no longer configured, and its changes would pile up.
create function search_engine_forget() returns boolean
    language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '5s'
    as $$
begin
    if not exists (select from search_engine where tended_at < portal_now() - interval '1 day') then
        return false;
    end if;
    alter table search_documents disable trigger search_inserted;
    alter table search_documents disable trigger search_updated;
    alter table search_documents disable trigger search_deleted;
    delete from search_engine;
    delete from search_changes;
    return true;
end
$$;
revoke execute on function search_engine_forget() from public;
grant execute on function search_engine_forget() to portal_system;

reset role;
