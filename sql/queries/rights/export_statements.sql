-- What the account of the transaction stated in formal procedures. Of what the weighing came to it holds what was told.
select s.id as key, jsonb_strip_nulls(jsonb_build_object(
    'id', s.id, 'portal', t.name, 'address', t.slug, 'consultation', c.title, 'consultation_id', s.consultation_id,
    'name', nullif(s.name, ''), 'postal_address', nullif(s.address, ''), 'title', s.title, 'body_text', s.body,
    'received_at', s.received_at, 'withdrawn_at', s.withdrawn_at,
    'weighing', s.told_outcome, 'answer', s.told_answer, 'answered_at', s.told_at
)) as data
from (
    select own.*
    from participants as person
    cross join lateral (
        select * from statements
        where statements.tenant_id = person.tenant_id and statements.participant_id = person.id and statements.id > $2
        order by statements.id
        limit $3
    ) as own
    where person.account_id = $1
    order by own.id
    limit $3
) as s
join tenants as t on t.id = s.tenant_id
left join consultations as c on c.tenant_id = s.tenant_id and c.id = s.consultation_id
order by s.id
