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

reset role;
