-- The formal procedures in which the account of the transaction wrote something; $1 their formats. Statements belong to a
-- file whatever the format is.
select distinct t.slug, t.name, c.id, c.title
from participants as person
cross join lateral (
    select consultation_id, false as stated from posts
    where posts.tenant_id = person.tenant_id and posts.participant_id = person.id
    union
    select consultation_id, true from statements
    where statements.tenant_id = person.tenant_id and statements.participant_id = person.id
) as p
join consultations as c on c.tenant_id = person.tenant_id and c.id = p.consultation_id
join tenants as t on t.id = person.tenant_id
where person.account_id = current_account() and (p.stated or c.format = any ($1))
order by c.title, c.id
limit $2
