-- Decisions on what the account of the transaction wrote or is called, or an organisation for which it answers, in all
-- tenants, the last one first. One that was undone is there if somebody has objected to it.
select d.tenant_id, d.id, d.action, d.suspend_days, d.decided_at, coalesce(d.reversed_at, d.undone_at) as reversed_at, d.appeal_until > portal_now() as appealable,
    coalesce(nullif(p.title, ''), left(p.body, 100)) as subject, d.organisation
from (
    select own.*, person.organisation
    from own_persons as person
    cross join lateral (
        select * from decisions
        where decisions.tenant_id = person.tenant_id and decisions.participant_id = person.id
          and decisions.action <> 'leave' and decisions.id < $1
          and (decisions.undone_at is null or exists (
              select from appeals
              where appeals.tenant_id = decisions.tenant_id and appeals.decision_id = decisions.id
                and appeals.report_id is null))
        order by decisions.id desc
        limit $2
    ) as own
    order by own.id desc
    limit $2
) as d
left join posts as p on p.tenant_id = d.tenant_id and p.id = d.post_id
order by d.id desc
