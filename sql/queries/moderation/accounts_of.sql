-- Who is told of what concerns a person in this tenant: the account, or those who answer for the organisation.
select account_id from participants where id = $1 and account_id is not null
union all
select o.account_id from participants as p cross join lateral who_answers_for(p.organisation_id) as o where p.id = $1
