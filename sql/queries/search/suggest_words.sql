-- Words with this beginning, one of each stem, that a public text holds: $2 narrows to a body.
select w.word as folded
from (
    select distinct on (stem) word, stem, docs
    from (
        select word, stem, docs
        from search_words
        where folded like $1::text || '%' and stem is not null
        order by docs desc, word
        limit 200
    ) as begun
    order by stem, docs desc, word
) as w
where exists (select from search_documents as d where d.words @@ (quote_literal(w.stem) || coalesce($2::text, ''))::tsquery)
order by w.docs desc, w.word
limit 5
