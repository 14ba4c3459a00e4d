set role portal_owner;

-- Umlauts may be spelt ae, oe, ue, in a question as in a text: both become the base letter, to which unaccent takes the
-- umlaut itself. After a, e and q it is no umlaut (Bauer, neue, Quelle). What stands between words of an address or of
-- "Geh-/Radweg" is a blank, lest the parser take it for the path of a file.
create function search_spelling(written text) returns text
    language sql immutable parallel safe
    as $$
    select replace(replace(replace(replace(replace(replace(replace(replace(
        translate(lower(written), '/_.@:\', '      '),
        'ae', 'a'), 'oe', 'o'), 'äue', E'äu\u0001e'), 'aue', E'au\u0001e'), 'eue', E'eu\u0001e'), 'que', E'qu\u0001e'),
        'ue', 'u'), E'\u0001', '')
$$;

-- Words as they are compared letter by letter: one spelling, without accents. The program's `terms::fold` does the same.
create or replace function search_fold(title text) returns text
    language sql immutable parallel safe
    as $$
    select replace(translate(search_spelling(title), 'äáàâćčěéèêíîłńöóôŕřśšüúûźžđø', 'aaaacceeeeiilnooorrssuuuzzdo'),
        'ß', 'ss')
$$;

-- Stop words are told by their umlauts (für, über), so before those are taken away.
create text search dictionary portal_stop (template = pg_catalog.simple, stopwords = german, accept = false);
alter text search configuration portal_german
    alter mapping for asciiword, asciihword, hword_asciipart with portal_stop, german_stem;
alter text search configuration portal_german
    alter mapping for word, hword, hword_part with portal_stop, unaccent, german_stem;
-- Names of places are compared as they are.
create text search configuration portal_place (copy = simple);
alter text search configuration portal_place alter mapping for word, hword, hword_part with unaccent, simple;
-- Words as they are written, for the lexicon: no numbers, no addresses.
create text search configuration portal_words (copy = simple);
alter text search configuration portal_words
    alter mapping for asciiword, word, hword_asciipart, hword_part with portal_stop, simple;
alter text search configuration portal_words
    drop mapping for asciihword, hword, numword, numhword, hword_numpart, int, uint, float, sfloat, version, email, url,
        url_path, host, file;

drop index search_documents_words, search_documents_heads, search_documents_titles;
drop function search_question;
alter table search_documents
    drop column words,
    -- Written by what indexes and not generated: an update of a period would take every text apart again.
    add column words tsvector,
    -- The page of a document; 0 of all else.
    add column page integer not null default 0 check (page >= 0),
    add column created_at timestamptz,
    add column topics text[],
    drop constraint search_documents_pkey,
    add primary key (kind, id, page);
drop function search_filters;

-- What is searched, with what narrows it beside the words, so that a frequent word with a rare filter reads no more rows
-- than it shows. No word of a text begins with '=' or '@'. Titles weigh more.
create function search_vector(title text, body text, marks tsvector) returns tsvector
    language sql immutable parallel safe
    as $$
    select setweight(to_tsvector('portal_german', search_spelling(title)), 'A')
        || setweight(to_tsvector('portal_german', search_spelling(left(body, 20000))), 'C') || marks
$$;
create function search_kind(kind text) returns tsvector
    language sql immutable parallel safe
    as $$ select array_to_tsvector(array['=k:' || kind]) $$;
create function search_marks(tenant bigint, consultation bigint, format text, district text, topics text[], place text)
    returns tsvector
    language sql immutable parallel safe
    as $$
    select array_to_tsvector(
        array_remove(array['=t:' || tenant::text, '=c:' || consultation::text, '=f:' || format, '=d:' || district], null)
        || array(select '=o:' || topic from unnest(topics) as topic)
        || array(select '@' || word
            from unnest(tsvector_to_array(to_tsvector('portal_place', search_spelling(place)))) as word))
$$;

-- What each text of a published consultation is found by.
create view search_heads with (security_invoker = true) as
select c.tenant_id, c.id as consultation_id, c.title, c.format, c.starts_at, c.ends_at, c.decided_at, c.in_force_at,
    c.published_at, t.district, o.topics,
    concat_ws(E'\n', c.summary, c.place, c.description, c.decision) as body,
    search_marks(c.tenant_id, c.id, c.format, t.district, o.topics, concat_ws(' ', c.place, t.name, t.district)) as marks
from consultations as c
join tenants as t on t.id = c.tenant_id
cross join lateral (
    select array_agg(topic order by topic) as topics from consultation_topics
    where tenant_id = c.tenant_id and consultation_id = c.id
) as o
where c.published_at is not null;

-- The words of the index as they are written, in lower case: for compounds, typing errors and suggestions. Words alone,
-- not where they stand; what is suggested is looked up in search_documents first.
create table search_words (
    word text collate "C" primary key,
    folded text collate "C" not null generated always as (search_fold(word)) stored,
    -- The word as search_documents knows it; null of what is left out there.
    stem text collate "C" generated always as (
        (tsvector_to_array(to_tsvector('portal_german', search_spelling(word))))[1]) stored,
    -- Texts that hold it, at least: the most that were found in one body when its index was written as a whole.
    docs integer not null
);
create index search_words_folded on search_words (folded);
create index search_words_alike on search_words using gin (folded gin_trgm_ops);
create index search_words_stem on search_words (stem);
grant select on search_words to portal_system;

create function search_words_of(title text, body text) returns tsvector
    language sql immutable parallel safe
    as $$ select to_tsvector('portal_words', translate(title || ' ' || left(body, 20000), '/_.@:\', '      ')) $$;

-- New words. In one order, so that two transactions do not wait for each other.
create function search_learn() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    insert into search_words (word, docs)
    select word, 1 from unnest(tsvector_to_array(search_words_of(new.title, new.body))) as word
    where length(word) between 3 and 40 and not exists (select from search_words as known where known.word = word.word)
    order by word
    on conflict (word) do nothing;
    return null;
end
$$;

-- What nothing public holds any more is forgotten. Words that many texts held are looked at by a rebuild alone.
create function search_forget() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    delete from search_words as w
    using (
        select distinct word from gone cross join lateral unnest(tsvector_to_array(search_words_of(gone.title, gone.body))) as word
    ) as held
    where w.word = held.word and w.docs < 50
      and not exists (select from search_documents as d where d.words @@ quote_literal(w.stem)::tsquery);
    return null;
end
$$;
create trigger search_learn after insert on search_documents
    for each row when (current_setting('app.bulk', true) is distinct from 'on')
    execute function search_learn();
create trigger search_learn_again after update on search_documents
    for each row when (current_setting('app.bulk', true) is distinct from 'on'
        and (old.title, old.body) is distinct from (new.title, new.body))
    execute function search_learn();
create trigger search_forget after delete on search_documents referencing old table as gone
    for each statement when (current_setting('app.bulk', true) is distinct from 'on')
    execute function search_forget();

create or replace function search_tenant() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    about text := concat_ws(' ', new.name_hsb, new.ags, new.district);
    marks tsvector := search_marks(new.id, null, null, new.district, null, concat_ws(' ', new.name, new.name_hsb, new.district));
begin
    insert into search_documents (kind, id, tenant_id, title, body, district, created_at, words)
    values ('tenant', new.id, new.id, new.name, about, new.district, new.created_at,
        search_vector(new.name, about, marks || search_kind('tenant')))
    on conflict (kind, id, page) do update
        set title = excluded.title, body = excluded.body, district = excluded.district, words = excluded.words;
    return null;
end
$$;

create function search_write_consultations(tenant bigint, consultation bigint) returns void
    language sql security definer set search_path = public, pg_temp
    as $$
    insert into search_documents (kind, id, tenant_id, consultation_id, title, body, district, format, topics,
        starts_at, ends_at, decided_at, in_force_at, created_at, words)
    select 'consultation', h.consultation_id, h.tenant_id, h.consultation_id, h.title, h.body, h.district, h.format,
        h.topics, h.starts_at, h.ends_at, h.decided_at, h.in_force_at, h.published_at,
        search_vector(h.title, h.body, h.marks || search_kind('consultation'))
    from search_heads as h
    where h.tenant_id = tenant and (consultation is null or h.consultation_id = consultation)
    on conflict (kind, id, page) do update set title = excluded.title, body = excluded.body, format = excluded.format,
        topics = excluded.topics, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
        decided_at = excluded.decided_at, in_force_at = excluded.in_force_at, words = excluded.words
$$;

-- The visible posts of a body, or of one of its consultations.
create function search_write_posts(tenant bigint, consultation bigint) returns void
    language sql security definer set search_path = public, pg_temp
    as $$
    with heads as materialized (
        select * from search_heads as h
        where h.tenant_id = tenant and (consultation is null or h.consultation_id = consultation)
    )
    insert into search_documents (kind, id, tenant_id, consultation_id, contribution_id, title, body, district, format,
        topics, starts_at, ends_at, decided_at, in_force_at, created_at, words)
    select p.kind, p.id, p.tenant_id, p.consultation_id, p.contribution_id, p.title, p.body, h.district, h.format,
        h.topics, h.starts_at, h.ends_at, h.decided_at, h.in_force_at, p.created_at,
        search_vector(p.title, p.body, h.marks || search_kind(p.kind))
    from posts as p join heads as h on h.consultation_id = p.consultation_id
    where p.tenant_id = tenant and p.status = 'visible'
    on conflict (kind, id, page) do update set format = excluded.format, topics = excluded.topics, words = excluded.words
$$;

-- The words of a body's documents, page by page, or of those of a consultation, or of one of them. A title is found once, not
-- with each page.
create function search_write_pages(tenant bigint, consultation bigint, document bigint) returns void
    language sql security definer set search_path = public, pg_temp
    as $$
    insert into search_documents (kind, id, page, tenant_id, consultation_id, title, body, district, format, topics,
        starts_at, ends_at, decided_at, in_force_at, created_at, words)
    select 'document', d.id, p.page, d.tenant_id, d.consultation_id, d.title, p.text, h.district, h.format, h.topics,
        h.starts_at, h.ends_at, h.decided_at, h.in_force_at, d.created_at,
        search_vector(case when p.page = 0 then d.title else '' end, p.text, h.marks || search_kind('document'))
    from documents as d
    join document_pages as p on p.tenant_id = d.tenant_id and p.document_id = d.id
    join search_heads as h on h.tenant_id = d.tenant_id and h.consultation_id = d.consultation_id
    where d.tenant_id = tenant and (consultation is null or d.consultation_id = consultation)
      and (document is null or d.id = document)
    on conflict (kind, id, page) do update set title = excluded.title, body = excluded.body, format = excluded.format,
        topics = excluded.topics, words = excluded.words
$$;

create function search_pages_written() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    perform search_write_pages(d.tenant_id, null, d.document_id)
    from (select distinct tenant_id, document_id from written) as d;
    return null;
end
$$;
create trigger search_pages_written after insert on document_pages
    referencing new table as written for each statement execute function search_pages_written();

create function search_pages_gone() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    delete from search_documents as s using gone
    where s.kind = 'document' and s.id = gone.document_id and s.page = gone.page;
    return null;
end
$$;
create trigger search_pages_gone after delete on document_pages
    referencing old table as gone for each statement execute function search_pages_gone();

create function search_document_renamed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    perform search_write_pages(new.tenant_id, new.consultation_id, new.id);
    return null;
end
$$;
create trigger search_document_renamed after update of title on documents
    for each row when (new.title <> old.title) execute function search_document_renamed();

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
    if old.published_at is null or (old.format, old.place) is distinct from (new.format, new.place) then
        perform search_write_posts(new.tenant_id, new.id);
        perform search_write_pages(new.tenant_id, new.id, null);
    end if;
    update search_documents set starts_at = new.starts_at, ends_at = new.ends_at, decided_at = new.decided_at,
        in_force_at = new.in_force_at
    where consultation_id = new.id
      and (starts_at, ends_at, decided_at, in_force_at)
        is distinct from (new.starts_at, new.ends_at, new.decided_at, new.in_force_at);
    return null;
end
$$;

create function search_topics() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    changed record;
begin
    for changed in select distinct tenant_id, consultation_id from touched loop
        perform search_write_consultations(changed.tenant_id, changed.consultation_id);
        if exists (select from search_documents where consultation_id = changed.consultation_id and kind <> 'consultation') then
            perform search_write_posts(changed.tenant_id, changed.consultation_id);
            perform search_write_pages(changed.tenant_id, changed.consultation_id, null);
        end if;
    end loop;
    return null;
end
$$;
create trigger search_topics_added after insert on consultation_topics referencing new table as touched
    for each statement when (current_setting('app.bulk', true) is distinct from 'on')
    execute function search_topics();
create trigger search_topics_taken after delete on consultation_topics referencing old table as touched
    for each statement when (current_setting('app.bulk', true) is distinct from 'on')
    execute function search_topics();

create or replace function search_post() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    if new.status <> 'visible' then
        delete from search_documents where kind = new.kind and id = new.id;
        return null;
    end if;
    insert into search_documents (kind, id, tenant_id, consultation_id, contribution_id, title, body, district,
        format, topics, starts_at, ends_at, decided_at, in_force_at, created_at, words)
    select new.kind, new.id, new.tenant_id, new.consultation_id, new.contribution_id, new.title, new.body,
        h.district, h.format, h.topics, h.starts_at, h.ends_at, h.decided_at, h.in_force_at, new.created_at,
        search_vector(new.title, new.body, h.marks || search_kind(new.kind))
    from search_heads as h
    where h.tenant_id = new.tenant_id and h.consultation_id = new.consultation_id
    on conflict (kind, id, page) do update set title = excluded.title, body = excluded.body, words = excluded.words;
    return null;
end
$$;

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
    perform search_write_pages(tenant, null, null);
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

-- After a rebuild of all: words that nothing public holds any more.
create function search_forget_lost() returns bigint
    language sql security definer set search_path = public, pg_temp
    as $$
    with lost as (
        delete from search_words as w
        where not exists (select from search_documents as d where d.words @@ quote_literal(w.stem)::tsquery)
        returning 1
    )
    select count(*) from lost
$$;
revoke execute on function search_forget_lost(), search_write_posts, search_write_consultations, search_write_pages from public;
grant execute on function search_forget_lost() to portal_system;

-- What stood in the index, anew; the bodies' texts by the rebuild that an update of their index asks for.
update search_documents as d
set words = search_vector(d.title, d.body, search_kind(d.kind)
        || search_marks(d.tenant_id, d.consultation_id, d.format, d.district, null, concat_ws(' ', t.name, d.district))),
    created_at = coalesce(d.starts_at, t.created_at)
from tenants as t
where t.id = d.tenant_id;
alter table search_documents alter column words set not null, alter column created_at set not null;
create index search_documents_words on search_documents using gin (words);
-- Bodies and consultations are few among the texts; a frequent word must not bury them.
create index search_documents_heads on search_documents using gin (words) where kind in ('tenant', 'consultation');
create index search_documents_titles on search_documents using gin (search_fold(title) gin_trgm_ops)
    where kind in ('tenant', 'consultation');
-- A frequent word by age is read off here, since a bit map has no order.
create index search_documents_by_age on search_documents (created_at desc, id desc);

reset role;
