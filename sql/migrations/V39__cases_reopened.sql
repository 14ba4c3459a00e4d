set role portal_owner;

-- Opens a decided case again and answers it. Where its subject has another open case meanwhile, its reports go there, and
-- that one is answered. The caller holds the case. Two statements at once may open a case for one subject: the later one
-- finds the earlier one's, which it waits for, since a case that is being decided takes no more reports.
create function reopen_case(which bigint) returns bigint
    language plpgsql
    as $$
declare
    own moderation_cases;
    other bigint;
begin
    select * into own from moderation_cases where id = which;
    loop
        select c.id into other from moderation_cases as c
        where c.tenant_id = own.tenant_id and c.participant_id = own.participant_id
          and coalesce(c.post_id, 0) = coalesce(own.post_id, 0) and c.state = 'open' and c.id <> own.id
        for update;
        exit when found;
        begin
            update moderation_cases set state = 'open', ended_at = null where id = own.id;
            return own.id;
        exception when unique_violation then
            -- Somebody opened one for the same subject since it was looked for. It is there now.
        end;
    end loop;
    update moderation_cases set state = 'closed', ended_at = portal_now() where id = own.id;
    with moved as (
        update reports set case_id = other, moved = true where case_id = own.id returning reason
    ), added as (
        select count(*)::integer as reports, coalesce(array_agg(reason), '{}') as reasons from moved
    )
    update moderation_cases as c set
        report_count = c.report_count + m.reports,
        urgency = least(c.urgency, own.urgency, case when c.report_count + m.reports >= 5 then 1 else 3 end),
        reasons = array(select distinct reason from unnest(c.reasons || m.reasons) as reason order by reason)
    from added as m
    where c.id = other;
    return other;
end
$$;
revoke execute on function reopen_case(bigint) from public;
grant execute on function reopen_case(bigint) to portal_app;

reset role;
