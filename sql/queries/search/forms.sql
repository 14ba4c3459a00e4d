-- The words of these stems as they are written, folded: what is marked in a hit.
select distinct folded from search_words where stem = any ($1::text[]) limit 2000
