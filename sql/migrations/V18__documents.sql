set role portal_owner;

alter table documents
    add updated_at timestamptz not null default portal_now(),
    -- What became of its words: none to read, waiting for it, read, no words in it (a scan), not readable.
    add text_state text not null default 'none' check (text_state in ('none', 'waiting', 'read', 'empty', 'failed')),
    -- Of a PDF whose pages could be counted.
    add pages integer check (pages > 0);
create index documents_of_file on documents (sha256);
-- Work across tenants asks which files somebody still needs, and reads nothing else.
create policy system_read on documents for select to portal_system using (true);
grant select (sha256) on documents to portal_system;

-- Kept by a trigger, so that the page of a consultation without documents asks for none.
alter table consultations add has_documents boolean not null default false;

create function note_documents() returns trigger
    language plpgsql
    as $$
declare
    document record := case when tg_op = 'DELETE' then old else new end;
    there boolean;
begin
    -- One after the other, lest the last one go while another one comes.
    perform from consultations where tenant_id = document.tenant_id and id = document.consultation_id
        for no key update;
    there := exists (select from documents
        where tenant_id = document.tenant_id and consultation_id = document.consultation_id);
    update consultations set has_documents = there
    where tenant_id = document.tenant_id and id = document.consultation_id and has_documents <> there;
    return null;
end
$$;
create trigger note_documents after insert or delete on documents
    for each row execute function note_documents();

-- The words of documents, page by page. Page 0 is the document itself, found by its title; it holds the words of
-- formats that know no pages.
create table document_pages (
    tenant_id bigint not null,
    id bigint generated always as identity unique,
    document_id bigint not null,
    page integer not null check (page >= 0),
    text text not null,
    primary key (tenant_id, id),
    unique (tenant_id, document_id, page),
    foreign key (tenant_id, document_id) references documents (tenant_id, id) on delete cascade
);
call isolate_tenant('document_pages');
grant select, insert, delete on document_pages to portal_app;

-- A hit of kind 'document' is a row of document_pages; these two say what it leads to. The page is null where the
-- document is meant as a whole.
alter table search_documents add document_id bigint, add page integer;
create index search_documents_of_document on search_documents (document_id) where document_id is not null;
-- Every page carries its document's title to be shown; only the document itself is found by it.
drop index search_documents_words, search_documents_heads;
alter table search_documents drop column words;
alter table search_documents add column words tsvector not null generated always as (
    setweight(to_tsvector('portal_german', case when page is null then title else '' end), 'A')
    || setweight(to_tsvector('portal_german', left(body, 20000)), 'C')
    || search_filters(kind, tenant_id, format, district)
) stored;
create index search_documents_words on search_documents using gin (words);
create index search_documents_heads on search_documents using gin (words) where kind in ('tenant', 'consultation');

-- What of documents belongs into the index.
create view searchable_pages as
    select 'document'::text as kind, p.id, p.tenant_id, d.consultation_id, p.document_id, nullif(p.page, 0) as page,
        d.title, p.text as body, t.district, c.format, c.starts_at, c.ends_at, c.decided_at, c.in_force_at
    from document_pages as p
    join documents as d on d.tenant_id = p.tenant_id and d.id = p.document_id
    join consultations as c on c.tenant_id = d.tenant_id and c.id = d.consultation_id
    join tenants as t on t.id = p.tenant_id
    where c.published_at is not null;

create function search_pages_written() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    insert into search_documents (kind, id, tenant_id, consultation_id, document_id, page, title, body, district,
        format, starts_at, ends_at, decided_at, in_force_at)
    select s.* from searchable_pages as s
    where s.tenant_id = current_tenant() and s.id in (select written.id from written);
    return null;
end
$$;
create trigger search_pages_written after insert on document_pages
    referencing new table as written for each statement execute function search_pages_written();

create function search_pages_gone() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    delete from search_documents where kind = 'document' and id in (select gone.id from gone);
    return null;
end
$$;
create trigger search_pages_gone after delete on document_pages
    referencing old table as gone for each statement execute function search_pages_gone();

create function search_document_renamed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    update search_documents set title = new.title where document_id = new.id;
    return null;
end
$$;
create trigger search_document_renamed after update of title on documents
    for each row when (new.title <> old.title) execute function search_document_renamed();

-- Runs after search_consultation, which takes everything out of the index when a consultation is withdrawn.
create function search_documents_published() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    insert into search_documents (kind, id, tenant_id, consultation_id, document_id, page, title, body, district,
        format, starts_at, ends_at, decided_at, in_force_at)
    select s.* from searchable_pages as s
    where s.tenant_id = new.tenant_id and s.consultation_id = new.id
    on conflict (kind, id) do nothing;
    return null;
end
$$;
create trigger search_documents_published after update of published_at on consultations
    for each row when (old.published_at is null and new.published_at is not null and new.has_documents)
    execute function search_documents_published();

-- As in V7, with the documents.
create or replace function search_rebuild_tenant() returns bigint
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    tenant bigint := current_tenant();
    written bigint;
    pages bigint;
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
    insert into search_documents (kind, id, tenant_id, consultation_id, document_id, page, title, body, district,
        format, starts_at, ends_at, decided_at, in_force_at)
    select s.* from searchable_pages as s where s.tenant_id = tenant;
    get diagnostics pages = row_count;
    return written + pages;
end
$$;

reset role;
