-- Words that hold one of the bases $1 of the words $2, at most 24 for each, but none for a word that $3 texts hold by
-- itself: the rest of the word is nothing or at least three letters. Where the word is shorter than five letters, the rest
-- must be a word too, or "eis" would be found in "Kreis".
select b.place::integer as place, c.stem
from unnest($1::text[], $2::text[]) with ordinality as b (base, folded, place)
cross join lateral (
    select w.stem
    from (
        select stem, folded, docs, strpos(folded, b.base) - 1 as head,
            length(folded) - strpos(folded, b.base) + 1 - length(b.base) as tail
        from search_words
        where folded like '%' || b.base || '%' and stem is not null
    ) as w
    where (w.head = 0 or w.head >= 3)
      and (length(b.base) >= 5
           or w.head = 0 and w.tail >= 3 and exists (
               select from search_words as rest where rest.folded = right(w.folded, w.tail))
           or w.head >= 3 and w.tail < 3 and exists (
               select from search_words as rest where rest.folded = left(w.folded, w.head)))
    group by w.stem
    order by max(w.docs) desc, w.stem
    limit 24
) as c
-- Of a word that is too short, or no word, there is no base.
where length(b.base) >= 3
  and not exists (select from search_words as own where own.folded = b.folded and own.docs >= $3::integer)
