set role portal_owner;

-- What a search is narrowed by stands in the index beside the words, so that a frequent word with a rare filter reads
-- no more rows than it shows. No word of a text begins with '='.
create function search_filters(kind text, tenant bigint, format text, district text) returns tsvector
    language sql immutable parallel safe
    as $$
    select array_to_tsvector(array_remove(
        array['=k:' || kind, '=t:' || tenant::text, '=f:' || format, '=d:' || district], null))
$$;

-- What a person asks for in the index's terms; filters that are null do not narrow. Null, which finds nothing, where
-- no word is left to look for: stop words and exclusions alone would find everything.
create function search_question(typed text, kind text, tenant bigint, format text, district text) returns tsquery
    language sql immutable parallel safe
    as $$
    select case
        when querytree(words) in ('', 'T') then null
        when filters = '' then words
        else words && filters::tsquery
    end
    from websearch_to_tsquery('portal_german', typed) as words,
        concat_ws(' & ', quote_literal('=k:' || kind), quote_literal('=t:' || tenant::text),
            quote_literal('=f:' || format), quote_literal('=d:' || district)) as filters
$$;

drop index search_documents_words;
alter table search_documents drop column words;
alter table search_documents add column words tsvector not null generated always as (
    setweight(to_tsvector('portal_german', title), 'A')
    || setweight(to_tsvector('portal_german', left(body, 20000)), 'C')
    || search_filters(kind, tenant_id, format, district)
) stored;
create index search_documents_words on search_documents using gin (words);

-- Bodies and consultations are few among the texts; a frequent word must not bury them.
create index search_documents_heads on search_documents using gin (words) where kind in ('tenant', 'consultation');
-- For typing errors in names and titles: lower case without accents, as the front page's search folds names.
create function search_fold(title text) returns text
    language sql immutable parallel safe
    as $$
    select replace(translate(lower(title), 'äáàâćčěéèêíîłńöóôŕřśšüúûźž', 'aaaacceeeeiilnooorrssuuuzz'), 'ß', 'ss')
$$;
create index search_documents_titles on search_documents using gin (search_fold(title) gin_trgm_ops)
    where kind in ('tenant', 'consultation');

reset role;
