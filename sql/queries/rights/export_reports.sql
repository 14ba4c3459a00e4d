-- What the transaction's account reported while it was signed in, and what it objected to the outcome.
select r.id as key, jsonb_strip_nulls(jsonb_build_object(
    'portal', t.name, 'address', r.url, 'reason', r.reason, 'explanation', r.explanation, 'reported_at', r.created_at,
    'objections', (
        select jsonb_agg(jsonb_build_object('objection', a.argument, 'objected_at', a.created_at) order by a.id)
        from appeals as a where a.tenant_id = r.tenant_id and a.report_id = r.id)
)) as data
from (
    select own.*
    from participants as person
    cross join lateral (
        select * from reports
        where reports.tenant_id = person.tenant_id and reports.participant_id = person.id and reports.id > $2
        order by reports.id
        limit $3
    ) as own
    where person.account_id = $1
    order by own.id
    limit $3
) as r
join tenants as t on t.id = r.tenant_id
order by r.id
