-- What a report can be about: a text that everybody can read.
select p.id, p.kind, coalesce(p.contribution_id, p.id) as contribution_id, p.consultation_id, p.author, p.title, left(p.body, 300) as beginning
from posts as p
join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
where p.id = $1 and p.status = 'visible' and c.published_at is not null
