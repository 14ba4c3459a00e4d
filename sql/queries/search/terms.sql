-- Each term as the index knows it: null where stop words alone are left.
select
    nullif(phraseto_tsquery('portal_german', search_spelling(t.typed))::text, '') as query,
    tsvector_to_array(to_tsvector('portal_german', search_spelling(t.typed))) as stems,
    search_fold(t.typed) as folded
from unnest($1::text[]) with ordinality as t (typed, place)
order by t.place
