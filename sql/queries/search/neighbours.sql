-- For words that find little: words that look alike, and words with which or in which they begin or end.
select b.place::integer as place, n.word, n.folded, n.stem, n.docs
from unnest($1::text[]) with ordinality as b (base, place)
cross join lateral (
    (
        select word, folded, stem, docs
        from search_words
        where folded % b.base and stem is not null and abs(length(folded) - length(b.base)) <= 2
        order by similarity(folded, b.base) desc, docs desc, word
        limit 60
    )
    union
    select word, folded, stem, docs
    from (
        select array_agg(part) as all
        from generate_series(3, length(b.base) - 3) as size
        cross join lateral (values (left(b.base, size)), (right(b.base, size))) as parts (part)
    ) as parts
    join search_words on folded = any (parts.all) or stem = any (parts.all)
    where stem is not null
) as n
