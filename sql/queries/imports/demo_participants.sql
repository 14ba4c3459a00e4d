-- The ids, in the order of the names: rows are numbered in the order in which they are inserted.
with made as (
    insert into participants (tenant_id, display_name, external_id, created_at)
    select current_tenant(), name, external_id, $3
    from unnest($1::text[], $2::text[]) with ordinality as person (name, external_id, position)
    order by position
    returning id
)
select coalesce(array_agg(id order by id), '{}') from made
