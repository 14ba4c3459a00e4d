-- What bodies decided about the texts and names of the transaction's account, and what it objected; not what was taken back
-- before anybody was told or had objected.
select d.id as key, jsonb_strip_nulls(jsonb_build_object(
    'portal', t.name, 'address', t.slug, 'on_contribution', p.title, 'action', d.action, 'automated', d.automated,
    'facts', nullif(d.facts, ''), 'decided_at', d.decided_at,
    'suspended_until', d.decided_at + d.suspend_days * interval '24 hours',
    'reversed_at', coalesce(d.reversed_at, d.undone_at), 'reversed_reasons', d.reversed_reasons,
    'objection', a.argument, 'objected_at', a.created_at
)) as data
from (
    select own.*
    from participants as person
    cross join lateral (
        select * from decisions
        where decisions.tenant_id = person.tenant_id and decisions.participant_id = person.id
          and decisions.action <> 'leave' and decisions.id > $2
          and (decisions.undone_at is null or exists (
              select from appeals
              where appeals.tenant_id = decisions.tenant_id and appeals.decision_id = decisions.id
                and appeals.report_id is null))
        order by decisions.id
        limit $3
    ) as own
    where person.account_id = $1
    order by own.id
    limit $3
) as d
join tenants as t on t.id = d.tenant_id
left join posts as p on p.tenant_id = d.tenant_id and p.id = d.post_id
left join appeals as a on a.tenant_id = d.tenant_id and a.decision_id = d.id and a.report_id is null
order by d.id
