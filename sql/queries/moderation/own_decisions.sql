-- Decisions on what the account of the transaction wrote or is called, in all tenants, the last one first.
select d.tenant_id, d.id, d.action, d.suspend_days, d.decided_at, d.reversed_at, d.appeal_until > portal_now() as appealable,
    coalesce(nullif(p.title, ''), left(p.body, 100)) as subject,
    g.kind as ground_kind, g.code as ground_code, g.title as ground_title, g.source as ground_source
from decisions as d
left join grounds as g on g.tenant_id = d.tenant_id and g.id = d.ground_id
left join posts as p on p.tenant_id = d.tenant_id and p.id = d.post_id
where d.participant_id in (select participants.id from participants where participants.account_id = current_account())
  and d.undone_at is null and d.action <> 'leave' and d.id < $1
order by d.id desc
limit $2
