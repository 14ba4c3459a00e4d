-- The formal procedures in which the account of the transaction wrote something; $1 their formats.
select distinct t.slug, t.name, c.id, c.title
from participants as person
cross join lateral (
    select distinct consultation_id from posts
    where posts.tenant_id = person.tenant_id and posts.participant_id = person.id
) as p
join consultations as c on c.tenant_id = person.tenant_id and c.id = p.consultation_id
join tenants as t on t.id = person.tenant_id
where person.account_id = current_account() and c.format = any ($1)
order by c.title, c.id
limit $2
