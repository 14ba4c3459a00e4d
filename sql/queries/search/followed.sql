-- What those are told of who follow the consultation $1: new after $2 up to $3, the newest first, a document once.
select kind, id, page, published_at
from (
    select 'consultation' as kind, id, 0 as page, noted_at as published_at
    from consultations
    where id = $1 and published_at is not null
    union all
    select kind, id, min(page), first_published_at
    from search_documents
    where consultation_id = $1 and kind in ('document', 'reply') and first_published_at > $2 and first_published_at <= $3
    group by kind, id, first_published_at
) as n
where published_at > $2 and published_at <= $3
order by published_at desc, kind, id
limit $4
