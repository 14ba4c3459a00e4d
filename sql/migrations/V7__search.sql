set role portal_owner;

create text search configuration portal_german (copy = german);
alter text search configuration portal_german
    alter mapping for hword, hword_part, word with unaccent, german_stem;

-- What the public may find, of all tenants: no policies, since row-level security keeps full-text operators from
-- their indexes. Published rows only, written in the transaction of the source by the triggers below and read by
-- the search role alone.
create table search_documents (
    kind text not null check (kind in ('tenant', 'consultation', 'contribution', 'comment', 'reply', 'document')),
    id bigint not null,
    tenant_id bigint not null references tenants (id),
    consultation_id bigint,
    contribution_id bigint,
    title text not null,
    body text not null,
    district text,
    format text,
    starts_at timestamptz,
    ends_at timestamptz,
    decided_at timestamptz,
    in_force_at timestamptz,
    words tsvector not null generated always as (
        setweight(to_tsvector('portal_german', title), 'A') || setweight(to_tsvector('portal_german', left(body, 20000)), 'C')
    ) stored,
    primary key (kind, id)
);
create index search_documents_words on search_documents using gin (words);
create index search_documents_of_consultation on search_documents (consultation_id);
create index search_documents_of_tenant on search_documents (tenant_id);
grant select on search_documents to portal_system;

create function search_tenant() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    insert into search_documents (kind, id, tenant_id, title, body, district)
    values ('tenant', new.id, new.id, new.name, concat_ws(' ', new.name_hsb, new.ags, new.district), new.district)
    on conflict (kind, id) do update
        set title = excluded.title, body = excluded.body, district = excluded.district;
    return null;
end
$$;
create trigger search_tenant after insert or update of name, name_hsb, ags, district on tenants
    for each row execute function search_tenant();

-- Puts a consultation and, where its period or decision changed, what hangs under it into the index.
create function search_consultation() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    if new.published_at is null then
        delete from search_documents where consultation_id = new.id;
        return null;
    end if;
    insert into search_documents (kind, id, tenant_id, consultation_id, title, body, district, format,
        starts_at, ends_at, decided_at, in_force_at)
    select 'consultation', new.id, new.tenant_id, new.id, new.title,
        concat_ws(E'\n', new.summary, new.place, new.description, new.decision), tenants.district, new.format,
        new.starts_at, new.ends_at, new.decided_at, new.in_force_at
    from tenants where tenants.id = new.tenant_id
    on conflict (kind, id) do update set title = excluded.title, body = excluded.body, format = excluded.format;
    update search_documents set format = new.format, starts_at = new.starts_at, ends_at = new.ends_at,
        decided_at = new.decided_at, in_force_at = new.in_force_at
    where consultation_id = new.id
      and (format, starts_at, ends_at, decided_at, in_force_at)
        is distinct from (new.format, new.starts_at, new.ends_at, new.decided_at, new.in_force_at);
    return null;
end
$$;
create trigger search_consultation after insert or update on consultations
    for each row when (current_setting('app.bulk', true) is distinct from 'on')
    execute function search_consultation();

create function search_post() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    if new.status <> 'visible' then
        delete from search_documents where kind = new.kind and id = new.id;
        return null;
    end if;
    insert into search_documents (kind, id, tenant_id, consultation_id, contribution_id, title, body, district,
        format, starts_at, ends_at, decided_at, in_force_at)
    select new.kind, new.id, new.tenant_id, new.consultation_id, new.contribution_id, new.title, new.body,
        tenants.district, c.format, c.starts_at, c.ends_at, c.decided_at, c.in_force_at
    from consultations as c join tenants on tenants.id = c.tenant_id
    where c.tenant_id = new.tenant_id and c.id = new.consultation_id and c.published_at is not null
    on conflict (kind, id) do update set title = excluded.title, body = excluded.body;
    return null;
end
$$;
create trigger search_post after insert or update of status, title, body on posts
    for each row when (current_setting('app.bulk', true) is distinct from 'on')
    execute function search_post();

-- Writes the running tenant's index anew: after a bulk import, and for a rebuild.
create function search_rebuild_tenant() returns bigint
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    tenant bigint := current_tenant();
    written bigint;
begin
    delete from search_documents where tenant_id = tenant and kind <> 'tenant';
    insert into search_documents (kind, id, tenant_id, consultation_id, title, body, district, format,
        starts_at, ends_at, decided_at, in_force_at)
    select 'consultation', c.id, c.tenant_id, c.id, c.title,
        concat_ws(E'\n', c.summary, c.place, c.description, c.decision), tenants.district, c.format,
        c.starts_at, c.ends_at, c.decided_at, c.in_force_at
    from consultations as c join tenants on tenants.id = c.tenant_id
    where c.tenant_id = tenant and c.published_at is not null;
    insert into search_documents (kind, id, tenant_id, consultation_id, contribution_id, title, body, district,
        format, starts_at, ends_at, decided_at, in_force_at)
    select p.kind, p.id, p.tenant_id, p.consultation_id, p.contribution_id, p.title, p.body, tenants.district,
        c.format, c.starts_at, c.ends_at, c.decided_at, c.in_force_at
    from posts as p
    join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
    join tenants on tenants.id = p.tenant_id
    where p.tenant_id = tenant and p.status = 'visible' and c.published_at is not null;
    get diagnostics written = row_count;
    return written;
end
$$;
revoke execute on function search_rebuild_tenant() from public;
grant execute on function search_rebuild_tenant() to portal_app;

reset role;
