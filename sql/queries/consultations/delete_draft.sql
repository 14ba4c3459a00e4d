-- Its phases, topics and documents go with it. None where it is published, or somebody has written there.
delete from consultations as c
where c.id = $1 and c.published_at is null
  and not exists (select from posts as p where p.tenant_id = c.tenant_id and p.consultation_id = c.id)
returning c.id
