-- The statements of a consultation after $2 with all that belongs to the file.
select s.id, s.received_at, s.channel, statement_in_time(s) as in_time, coalesce(p.display_name, '') as person, s.name,
    s.address, coalesce(s.email, '') as email, s.title, s.body, s.withdrawn_at,
    coalesce(s.withdrawal_reason, '') as withdrawal_reason, s.outcome, coalesce(s.answer, '') as answer
from statements as s
left join participants as p on p.tenant_id = s.tenant_id and p.id = s.participant_id
where s.consultation_id = $1 and s.id > $2
order by s.id
limit $3
