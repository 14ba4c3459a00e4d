-- What the account of the transaction, or an organisation for which it answers, has stated in all tenants, the newest first.
select s.tenant_id, s.id, s.title, left(s.body, 300) as beginning, s.received_at, s.withdrawn_at,
    s.told_outcome as outcome, s.organisation, c.title as consultation_title
from (
    select own.*, person.organisation
    from own_persons as person
    cross join lateral (
        select * from statements
        where statements.tenant_id = person.tenant_id and statements.participant_id = person.id and statements.id < $1
        order by statements.id desc
        limit $2
    ) as own
    order by own.id desc
    limit $2
) as s
left join consultations as c on c.tenant_id = s.tenant_id and c.id = s.consultation_id
order by s.id desc
