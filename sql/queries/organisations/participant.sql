-- The organisation's participant in the running tenant, as accounts/participant makes a person's.
with acting as (
    select id, label from organisations where id = $1 and dissolved_at is null
), known as (
    select p.id from participants as p
    join acting as o on o.id = p.organisation_id and o.label = p.display_name
    where p.tenant_id = current_tenant()
), made as (
    insert into participants (tenant_id, organisation_id, display_name)
    select current_tenant(), o.id, o.label from acting as o where not exists (select from known)
    on conflict (tenant_id, organisation_id) do update set display_name = excluded.display_name
    returning id
)
select id from known
union all
select id from made
