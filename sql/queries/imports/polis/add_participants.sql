-- $1 what all external ids of the conversation's people begin with, $2 what such a person is called.
with people as (
    select author_id as number from pg_temp.polis_comments
    union select voter_id from pg_temp.polis_events
    union select voter_id from pg_temp.polis_cells
), added as (
    insert into participants (tenant_id, display_name, external_id)
    select current_tenant(), $2::text || ' ' || number, $1::text || number
    from people
    order by number
    on conflict (tenant_id, external_id) do nothing
    returning 1
)
select (select count(*) from people) as people, (select count(*) from added) as added
