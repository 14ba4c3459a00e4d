-- Brings a text back as it stood before decision $3, unless another one keeps it away: a later one, or for a text that
-- would be public the last one before. A text whose words its author has deleted stays as it is.
update posts as p set status = $2
where p.id = $1 and p.status in ('hidden', 'removed', 'visible') and p.body <> '' and p.status <> $2
  and not exists (
      select from decisions as d
      where d.tenant_id = p.tenant_id and d.post_id = p.id and d.id > $3 and d.stands and d.action in ('hide', 'remove')
  )
  and not ($2 = 'visible' and coalesce((
      select d.action in ('hide', 'remove') from decisions as d
      where d.tenant_id = p.tenant_id and d.post_id = p.id and d.id < $3 and d.stands
      order by d.id desc
      limit 1
  ), false))
