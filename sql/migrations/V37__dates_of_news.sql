set role portal_owner;

-- Waits since it was written, and was never public so far. A text that was public and waits again, because its author
-- changed it, is no news when it comes back; one that was refused and comes back after an objection is.
alter table posts add unseen boolean not null default false;

create function note_unseen() returns trigger
    language plpgsql
    as $$
begin
    new.unseen := true;
    return new;
end
$$;
-- Named to come after hold_newcomer.
create trigger note_unseen before insert on posts
    for each row when (new.status = 'pending')
    execute function note_unseen();

create or replace function note_release() returns trigger
    language plpgsql
    as $$
begin
    new.released_at := portal_now();
    new.unseen := false;
    return new;
end
$$;
drop trigger note_release on posts;
create trigger note_release before update of status on posts
    for each row when (old.unseen and new.status = 'visible' and old.status <> 'visible')
    execute function note_release();

-- When the words of the present file were read: a document that gets another file, or whose words took long to read, is
-- news then.
alter table documents add words_at timestamptz;

create or replace function date_search_document() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    new.first_published_at := coalesce(
        case
            when new.kind in ('contribution', 'comment', 'reply') then (
                select p.released_at from posts as p where p.tenant_id = new.tenant_id and p.id = new.id)
            when new.kind = 'document' then (
                select d.words_at from documents as d where d.tenant_id = new.tenant_id and d.id = new.id)
        end,
        new.created_at);
    return new;
end
$$;

do $$
declare
    body record;
begin
    for body in select id from tenants loop
        perform set_config('app.tenant_id', body.id::text, true);
        update posts as p set unseen = true
        where p.released_at is null and (
            p.status = 'pending' and p.edited_at is null
            or p.status in ('hidden', 'removed') and exists (
                select from decisions as d
                where d.tenant_id = p.tenant_id and d.post_id = p.id and d.status_before = 'pending'));
    end loop;
    perform set_config('app.tenant_id', '', true);
end
$$;

reset role;
