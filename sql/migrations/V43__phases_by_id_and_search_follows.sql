set role portal_owner;

-- A consultation's row carries the ids of its phases along, by which an editor's form knows them.
alter table consultations drop column phases;
drop function phases_of;
drop type phase_span;
create type phase_span as (id bigint, title text, begins_at timestamptz, ends_at timestamptz, methods text[]);
alter table consultations add phases phase_span[] not null default '{}';
create function phases_of(tenant bigint, consultation bigint) returns phase_span[]
    language sql stable
    as $$
    select coalesce(
        array_agg(row(p.id, p.title, p.begins_at, p.ends_at, p.methods)::phase_span order by p.begins_at, p.id), '{}')
    from phases as p
    where p.tenant_id = tenant and p.consultation_id = consultation
$$;

-- Body by body: the policies bind the tables' owner too.
do $$
declare
    body bigint;
begin
    for body in select id from tenants loop
        perform set_config('app.tenant_id', body::text, true);
        update consultations set phases = phases_of(tenant_id, id);
    end loop;
    perform set_config('app.tenant_id', '', true);
end
$$;

-- Words with other marks: those that no word begins like (search_marks, search_kind).
create function search_marked(words tsvector, marks tsvector) returns tsvector
    language sql immutable parallel safe
    as $$
    select ts_delete(words, array(
        select word from unnest(tsvector_to_array(words)) as word where left(word, 1) in ('=', '@'))) || marks
$$;

-- These texts are found by what their consultation is now.
create function search_follow(tenant bigint, consultation bigint, kinds text[], ids bigint[], pages integer[]) returns void
    language sql security definer set search_path = public, pg_temp
    as $$
    with head as materialized (
        select * from search_heads as h where h.tenant_id = tenant and h.consultation_id = consultation
    )
    update search_documents as d set
        format = h.format, topics = h.topics, starts_at = h.starts_at, ends_at = h.ends_at, decided_at = h.decided_at,
        in_force_at = h.in_force_at, words = search_marked(d.words, h.marks || search_kind(d.kind))
    from head as h, unnest(kinds, ids, pages) as k (kind, id, page)
    where d.kind = k.kind and d.id = k.id and d.page = k.page
      and d.tenant_id = h.tenant_id and d.consultation_id = h.consultation_id and d.kind <> 'consultation'
      and (d.format, d.topics, d.starts_at, d.ends_at, d.decided_at, d.in_force_at, d.words) is distinct from
          (h.format, h.topics, h.starts_at, h.ends_at, h.decided_at, h.in_force_at,
              search_marked(d.words, h.marks || search_kind(d.kind)))
$$;
revoke execute on function search_follow from public;

-- The next texts of a consultation, from the newest on, and up to which one; null when there are no more.
create function search_follow_some(consultation bigint, before bigint, most integer) returns bigint
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    kinds text[];
    ids bigint[];
    pages integer[];
begin
    -- Whole ids: a document has a row for each page.
    select array_agg(d.kind), array_agg(d.id), array_agg(d.page) into kinds, ids, pages
    from (
        select s.kind, s.id, s.page from search_documents as s
        where s.consultation_id = consultation and s.id < before
        order by s.id desc
        fetch first most rows with ties
    ) as d;
    perform search_follow(current_tenant(), consultation, kinds, ids, pages);
    return (select min(id) from unnest(ids) as id);
end
$$;
revoke execute on function search_follow_some from public;
grant execute on function search_follow_some to portal_app;

-- The texts of a consultation follow it: a few at once, many by a job, so that nobody who changes a period waits for a
-- hundred thousand texts.
create function search_follow_all(tenant bigint, consultation bigint) returns void
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    kinds text[];
    ids bigint[];
    pages integer[];
begin
    select array_agg(d.kind), array_agg(d.id), array_agg(d.page) into kinds, ids, pages
    from (
        select s.kind, s.id, s.page from search_documents as s
        where s.consultation_id = consultation and s.kind <> 'consultation'
        limit 2001
    ) as d;
    if cardinality(ids) > 2000 then
        insert into jobs (kind, payload)
        values ('search follows', jsonb_build_object('tenant', tenant, 'consultation', consultation));
    elsif ids is not null then
        perform search_follow(tenant, consultation, kinds, ids, pages);
    end if;
end
$$;
revoke execute on function search_follow_all from public;

create or replace function search_consultation() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    if new.published_at is null then
        delete from search_documents where consultation_id = new.id;
        return null;
    end if;
    perform search_write_consultations(new.tenant_id, new.id);
    if tg_op = 'INSERT' then
        return null;
    end if;
    if old.published_at is null then
        perform search_write_posts(new.tenant_id, new.id);
        perform search_write_pages(new.tenant_id, new.id, null);
    elsif (old.format, old.place, old.starts_at, old.ends_at, old.decided_at, old.in_force_at) is distinct from
          (new.format, new.place, new.starts_at, new.ends_at, new.decided_at, new.in_force_at) then
        perform search_follow_all(new.tenant_id, new.id);
    end if;
    return null;
end
$$;

create or replace function search_topics() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    changed record;
begin
    for changed in select distinct tenant_id, consultation_id from touched loop
        perform search_write_consultations(changed.tenant_id, changed.consultation_id);
        perform search_follow_all(changed.tenant_id, changed.consultation_id);
    end loop;
    return null;
end
$$;

-- What was laid in a draft is news from the moment at which everybody could read it.
create or replace function date_search_document() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    new.first_published_at := coalesce(
        case
            when new.kind in ('contribution', 'comment', 'reply') then (
                select p.released_at from posts as p where p.tenant_id = new.tenant_id and p.id = new.id)
            when new.kind = 'document' then (
                select greatest(coalesce(d.words_at, d.created_at), c.published_at)
                from documents as d
                join consultations as c on c.tenant_id = d.tenant_id and c.id = d.consultation_id
                where d.tenant_id = new.tenant_id and d.id = new.id)
        end,
        new.created_at);
    return new;
end
$$;

reset role;
