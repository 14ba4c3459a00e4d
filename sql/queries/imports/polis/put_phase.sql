-- An export has no phases of its own: the one that an import made follows the period, others are left alone.
with moved as (
    update phases set begins_at = c.starts_at, ends_at = c.ends_at
    from consultations as c
    where c.tenant_id = phases.tenant_id and c.id = phases.consultation_id and c.id = $1 and phases.title = $2
      and (phases.begins_at, phases.ends_at) is distinct from (c.starts_at, c.ends_at)
)
insert into phases (tenant_id, consultation_id, title, begins_at, ends_at, methods)
select c.tenant_id, c.id, $2, c.starts_at, c.ends_at, array['contributions']
from consultations as c
where c.id = $1
  and not exists (select from phases as p where p.tenant_id = c.tenant_id and p.consultation_id = c.id)
