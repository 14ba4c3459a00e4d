-- Unless its subject has another open case meanwhile.
update moderation_cases as c set state = 'open', ended_at = null
where c.id = $1 and not exists (
    select from moderation_cases as o
    where o.tenant_id = c.tenant_id and o.participant_id = c.participant_id
      and coalesce(o.post_id, 0) = coalesce(c.post_id, 0) and o.state = 'open'
)
