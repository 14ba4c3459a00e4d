select s.id, s.email, s.tenant_id, s.query, s.frequency, s.language, s.created_at,
    s.consultation_id, consultation_title(s.consultation_id) as consultation
from accounts as a
join subscriptions as s on s.email_key = a.email_key
where a.id = $1 and s.confirmed_at is not null
order by s.created_at desc, s.id desc
