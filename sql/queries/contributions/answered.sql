-- Whom an official reply answers, as far as both texts can be read by everybody and the author has an account.
select a.account_id, p.title, c.id as consultation_id, p.id as contribution_id, c.title as consultation
from posts as r
join posts as p on p.tenant_id = r.tenant_id and p.id = r.contribution_id
join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
join participants as a on a.tenant_id = p.tenant_id and a.id = p.participant_id
where r.id = $1 and r.kind = 'reply' and r.status = 'visible' and p.status = 'visible' and c.published_at is not null
  and a.account_id is not null and a.id <> r.participant_id
