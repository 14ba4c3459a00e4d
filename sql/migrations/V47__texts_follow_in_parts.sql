set role portal_owner;

-- Whoever writes a text down here reads what its consultation is. Who changes the consultation does not wait for that: the
-- job that lets texts follow does (search_follow_begin), and finds what was written with what it was before.
create function search_hold(tenant bigint, consultation bigint) returns void
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    perform from consultations where tenant_id = tenant and id = consultation for key share;
end
$$;
revoke execute on function search_hold from public;

create or replace function search_write_consultations(tenant bigint, consultation bigint) returns void
    language sql security definer set search_path = public, pg_temp
    as $$
    insert into search_documents as d (kind, id, tenant_id, consultation_id, title, body, district, format, topics,
        starts_at, ends_at, decided_at, in_force_at, created_at, words)
    select 'consultation', h.consultation_id, h.tenant_id, h.consultation_id, h.title, h.body, h.district, h.format,
        h.topics, h.starts_at, h.ends_at, h.decided_at, h.in_force_at, h.published_at,
        search_vector(h.title, h.body, h.marks || search_kind('consultation'))
    from search_heads as h
    where h.tenant_id = tenant and (consultation is null or h.consultation_id = consultation)
    on conflict (kind, id, page) do update set title = excluded.title, body = excluded.body,
        district = excluded.district, format = excluded.format, topics = excluded.topics, starts_at = excluded.starts_at,
        ends_at = excluded.ends_at, decided_at = excluded.decided_at, in_force_at = excluded.in_force_at,
        words = excluded.words
    where (d.title, d.body, d.district, d.format, d.topics, d.starts_at, d.ends_at, d.decided_at, d.in_force_at, d.words)
        is distinct from (excluded.title, excluded.body, excluded.district, excluded.format, excluded.topics,
            excluded.starts_at, excluded.ends_at, excluded.decided_at, excluded.in_force_at, excluded.words)
$$;

-- A text with what its consultation is now.
create or replace function search_post() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    if new.status <> 'visible' or exists (
        select from posts as above
        where above.tenant_id = new.tenant_id and above.id = new.contribution_id and above.status not in ('visible', 'withdrawn')
    ) then
        delete from search_documents where kind = new.kind and id = new.id;
        return null;
    end if;
    perform search_hold(new.tenant_id, new.consultation_id);
    insert into search_documents (kind, id, tenant_id, consultation_id, contribution_id, title, body, district,
        format, topics, starts_at, ends_at, decided_at, in_force_at, created_at, words)
    select new.kind, new.id, new.tenant_id, new.consultation_id, new.contribution_id, new.title, new.body,
        h.district, h.format, h.topics, h.starts_at, h.ends_at, h.decided_at, h.in_force_at, new.created_at,
        search_vector(new.title, new.body, h.marks || search_kind(new.kind))
    from search_heads as h
    where h.tenant_id = new.tenant_id and h.consultation_id = new.consultation_id
    on conflict (kind, id, page) do update set title = excluded.title, body = excluded.body, district = excluded.district,
        format = excluded.format, topics = excluded.topics, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
        decided_at = excluded.decided_at, in_force_at = excluded.in_force_at, words = excluded.words;
    return null;
end
$$;

-- The words of these pages of documents. A title is found once, not with each page.
create function search_put_pages(tenant bigint, documents bigint[], pages integer[]) returns void
    language sql security definer set search_path = public, pg_temp
    as $$
    insert into search_documents (kind, id, page, tenant_id, consultation_id, title, body, district, format, topics,
        starts_at, ends_at, decided_at, in_force_at, created_at, words)
    select 'document', d.id, p.page, d.tenant_id, d.consultation_id, d.title, p.text, h.district, h.format, h.topics,
        h.starts_at, h.ends_at, h.decided_at, h.in_force_at, d.created_at,
        search_vector(case when p.page = 0 then d.title else '' end, p.text, h.marks || search_kind('document'))
    from unnest(documents, pages) as wanted (document, page)
    join documents as d on d.tenant_id = tenant and d.id = wanted.document
    join document_pages as p on p.tenant_id = tenant and p.document_id = wanted.document and p.page = wanted.page
    join search_heads as h on h.tenant_id = tenant and h.consultation_id = d.consultation_id
    on conflict (kind, id, page) do update set title = excluded.title, body = excluded.body, district = excluded.district,
        format = excluded.format, topics = excluded.topics, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
        decided_at = excluded.decided_at, in_force_at = excluded.in_force_at, words = excluded.words
$$;
revoke execute on function search_put_pages from public;

-- The pages that were written, and no others of their document, which is read in parts.
create or replace function search_pages_written() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    document record;
begin
    for document in
        select w.tenant_id, d.consultation_id, array_agg(w.document_id) as ids, array_agg(w.page) as pages
        from written as w join documents as d on d.tenant_id = w.tenant_id and d.id = w.document_id
        group by w.tenant_id, d.consultation_id
    loop
        perform search_hold(document.tenant_id, document.consultation_id);
        perform search_put_pages(document.tenant_id, document.ids, document.pages);
    end loop;
    return null;
end
$$;

-- One order for each consultation that a transaction changes, however often; without a consultation, for all of a body.
create function search_order(tenant bigint, consultation bigint) returns void
    language sql security definer set search_path = public, pg_temp
    as $$
    insert into jobs (kind, payload, unique_key)
    values ('search follows', jsonb_build_object('tenant', tenant, 'consultation', consultation),
        concat_ws(' ', 'search follows', tenant, consultation, pg_current_xact_id()))
    on conflict do nothing
$$;
revoke execute on function search_order from public;

-- Waits for those who write texts here while the consultation was changed, and writes down what it is now.
create function search_follow_begin(consultation bigint) returns void
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    perform from consultations where tenant_id = current_tenant() and id = consultation for update;
    perform search_write_consultations(current_tenant(), consultation);
end
$$;

-- Writes the next pages of a consultation's documents that are not in the index yet, or under another title; answers up
-- to which, nothing where there are no more.
create function search_fill_some(consultation bigint, after_document bigint, after_page integer, most integer)
    returns table (id bigint, page integer)
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    documents bigint[];
    pages integer[];
    missing_documents bigint[];
    missing_pages integer[];
begin
    select array_agg(n.document_id), array_agg(n.page) into documents, pages
    from (
        select p.document_id, p.page
        from documents as d
        join document_pages as p on p.tenant_id = d.tenant_id and p.document_id = d.id
        where d.tenant_id = current_tenant() and d.consultation_id = consultation
          and (p.document_id, p.page) > (after_document, after_page)
        order by p.document_id, p.page
        limit most
    ) as n;
    select array_agg(n.document), array_agg(n.page) into missing_documents, missing_pages
    from unnest(documents, pages) as n (document, page)
    where not exists (
        select from search_documents as s where s.kind = 'document' and s.id = n.document and s.page = n.page);
    perform search_put_pages(current_tenant(), missing_documents, missing_pages);
    update search_documents as s set title = d.title
    from unnest(documents, pages) as n (document, page)
    join documents as d on d.tenant_id = current_tenant() and d.id = n.document
    where s.kind = 'document' and s.id = n.document and s.page = n.page and s.title <> d.title;
    return query select documents[cardinality(documents)], pages[cardinality(pages)] where documents is not null;
end
$$;

create or replace function search_document_renamed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    perform search_hold(new.tenant_id, new.consultation_id);
    perform search_put_pages(new.tenant_id, array[new.id], array[0]);
    perform search_order(new.tenant_id, new.consultation_id);
    return null;
end
$$;

-- These texts are found by what their consultation is now.
create or replace function search_follow(tenant bigint, consultation bigint, kinds text[], ids bigint[], pages integer[])
    returns void
    language sql security definer set search_path = public, pg_temp
    as $$
    with head as materialized (
        select * from search_heads as h where h.tenant_id = tenant and h.consultation_id = consultation
    )
    update search_documents as d set
        district = h.district, format = h.format, topics = h.topics, starts_at = h.starts_at, ends_at = h.ends_at,
        decided_at = h.decided_at, in_force_at = h.in_force_at,
        words = search_marked(d.words, h.marks || search_kind(d.kind))
    from head as h, unnest(kinds, ids, pages) as k (kind, id, page)
    where d.kind = k.kind and d.id = k.id and d.page = k.page
      and d.tenant_id = h.tenant_id and d.consultation_id = h.consultation_id and d.kind <> 'consultation'
      and (d.district, d.format, d.topics, d.starts_at, d.ends_at, d.decided_at, d.in_force_at, d.words) is distinct from
          (h.district, h.format, h.topics, h.starts_at, h.ends_at, h.decided_at, h.in_force_at,
              search_marked(d.words, h.marks || search_kind(d.kind)))
$$;

-- The next texts of a consultation, from the newest on, a document's pages one by one; answers up to which, nothing where
-- there are no more.
drop function search_follow_some(bigint, bigint, integer);
create function search_follow_some(
    consultation bigint, before_id bigint, before_kind text, before_page integer, most integer)
    returns table (id bigint, kind text, page integer)
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
        where s.consultation_id = consultation and (s.id, s.kind, s.page) < (before_id, before_kind, before_page)
        order by s.id desc, s.kind desc, s.page desc
        limit most
    ) as d;
    perform search_follow(current_tenant(), consultation, kinds, ids, pages);
    return query
        select ids[cardinality(ids)], kinds[cardinality(ids)], pages[cardinality(ids)] where ids is not null;
end
$$;
revoke execute on function search_follow_begin, search_fill_some, search_follow_some from public;
grant execute on function search_follow_begin, search_fill_some, search_follow_some to portal_app;

-- The newest texts of a consultation follow it at once, the others by a job, so that nobody who changes a period or
-- publishes a draft waits for a hundred thousand texts.
create or replace function search_follow_all(tenant bigint, consultation bigint) returns void
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    perform search_fill_some(consultation, 0, 0, 100);
    perform search_follow_some(consultation, 9223372036854775807, '', 0, 500);
    perform search_order(tenant, consultation);
end
$$;

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
    end if;
    if (old.published_at is null, old.format, old.place, old.starts_at, old.ends_at, old.decided_at, old.in_force_at)
        is distinct from
        (new.published_at is null, new.format, new.place, new.starts_at, new.ends_at, new.decided_at, new.in_force_at)
    then
        perform search_follow_all(new.tenant_id, new.id);
    end if;
    return null;
end
$$;

-- A body's other name or district is found with all that it has published.
create function search_tenant_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    perform search_order(new.id, null);
    return null;
end
$$;
create trigger search_tenant_changed after update of name, district on tenants
    for each row when ((old.name, old.district) is distinct from (new.name, new.district))
    execute function search_tenant_changed();

-- Writes the running tenant's index anew: after a bulk import, and for a rebuild.
create or replace function search_rebuild_tenant() returns bigint
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    tenant bigint := current_tenant();
    bulk text := coalesce(current_setting('app.bulk', true), '');
    written bigint;
begin
    perform set_config('app.bulk', 'on', true);
    delete from search_documents where tenant_id = tenant and kind <> 'tenant';
    perform search_write_consultations(tenant, null);
    perform search_write_posts(tenant, null);
    perform search_put_pages(tenant, array_agg(document_id), array_agg(page)) from document_pages where tenant_id = tenant;
    perform set_config('app.bulk', bulk, true);
    insert into search_words (word, docs)
    select word, ndoc
    from ts_stat(format('select search_words_of(title, body) from search_documents where tenant_id = %s', tenant))
    where length(word) between 3 and 40
    order by word
    on conflict (word) do update set docs = excluded.docs where search_words.docs < excluded.docs;
    select count(*) into written from search_documents where tenant_id = tenant and kind <> 'tenant';
    return written;
end
$$;
drop function search_write_pages(bigint, bigint, bigint);

reset role;
