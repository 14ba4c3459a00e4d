-- Opens a case again and answers it. Where its subject has another open case meanwhile, its reports go there, and that one
-- is answered.
with other as materialized (
    select o.tenant_id, o.id
    from moderation_cases as c
    join moderation_cases as o on o.tenant_id = c.tenant_id and o.participant_id = c.participant_id
      and coalesce(o.post_id, 0) = coalesce(c.post_id, 0) and o.state = 'open' and o.id <> c.id
    where c.id = $1
), reopened as (
    update moderation_cases set
        state = case when exists (select from other) then 'closed' else 'open' end,
        ended_at = case when exists (select from other) then portal_now() end
    where id = $1
    returning id
), moved as (
    update reports as r set case_id = other.id, moved = true from other where r.case_id = $1 returning r.reason
), counted as (
    update moderation_cases as c set
        report_count = c.report_count + m.reports,
        urgency = least(c.urgency, m.urgency, case when c.report_count + m.reports >= 5 then 1 else 3 end),
        reasons = array(select distinct reason from unnest(c.reasons || m.reasons) as reason order by reason)
    from other, (
        select count(*)::integer as reports, coalesce(array_agg(reason), '{}') as reasons,
            (select urgency from moderation_cases where id = $1) as urgency
        from moved
    ) as m
    where c.tenant_id = other.tenant_id and c.id = other.id
    returning c.id
)
select coalesce((select id from counted), (select id from reopened))
