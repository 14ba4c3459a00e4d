-- Those who ask what the one asks who has waited longest. What was published within the last minute waits for the next
-- time: its transaction may have begun earlier than others that have ended.
with first as (
    select tenant_id, query from subscriptions
    where confirmed_at is not null and due_at <= portal_now()
    order by due_at, id
    limit 1
    for update skip locked
)
select s.id, s.tenant_id, s.query, s.consultation_id, s.told_until, portal_now() - interval '1 minute' as until
from first
join subscriptions as s on s.query = first.query and s.tenant_id is not distinct from first.tenant_id
where s.confirmed_at is not null and s.due_at <= portal_now()
order by s.id
limit $1
for update of s skip locked
