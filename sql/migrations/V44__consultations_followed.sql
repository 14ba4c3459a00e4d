set role portal_owner;

-- The last thing that happened to a published consultation of which those are told who follow it.
alter table consultations
    add noted text check (noted in ('period', 'phases', 'result', 'in_force')),
    add noted_at timestamptz,
    add check ((noted is null) = (noted_at is null));

-- What else they are told of, however many texts people have written there.
create index search_documents_followed on search_documents (consultation_id, first_published_at)
    where kind in ('document', 'reply');

-- The consultation that a mailbox follows; null where it asked for a search.
alter table subscriptions
    add consultation_id bigint,
    add foreign key (tenant_id, consultation_id) references consultations (tenant_id, id) on delete cascade,
    add check (consultation_id is null or tenant_id is not null);
create index subscriptions_consultation on subscriptions (tenant_id, consultation_id) where consultation_id is not null;

-- The title of a consultation, for who may read it.
create function consultation_title(consultation bigint) returns text
    language sql stable
    as $$ select title from consultations where id = consultation $$;

reset role;
