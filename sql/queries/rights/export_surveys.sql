-- Which surveys the account of the transaction has answered. What it answered is nobody's.
select s.consultation_id as key, jsonb_build_object(
    'portal', t.name, 'address', t.slug, 'consultation', c.title, 'consultation_id', s.consultation_id
) as data
from (
    select own.*
    from participants as person
    cross join lateral (
        select * from survey_participants as p
        where p.tenant_id = person.tenant_id and p.participant_id = person.id and p.consultation_id > $2
        order by p.consultation_id
        limit $3
    ) as own
    where person.account_id = $1
    order by own.consultation_id
    limit $3
) as s
join tenants as t on t.id = s.tenant_id
left join consultations as c on c.tenant_id = s.tenant_id and c.id = s.consultation_id
order by s.consultation_id
