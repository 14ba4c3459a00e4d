-- Numbers the documents anew with one of them a place earlier (-1) or later (1).
with numbered as (
    select id, 2 * row_number() over (order by position, id) as place from documents where consultation_id = $1
), moved as (
    select id, row_number() over (order by place + case when id = $2 then 3 * $3::integer else 0 end) as place from numbered
)
update documents as d set position = moved.place from moved
where d.consultation_id = $1 and d.id = moved.id and d.position <> moved.place
