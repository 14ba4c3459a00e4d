-- What a letter tells of a statement.
select s.email, s.name, s.language, c.title as consultation_title, s.received_at, s.channel = 'online' as online, s.outcome
from statements as s join consultations as c on c.tenant_id = s.tenant_id and c.id = s.consultation_id
where s.id = $1
