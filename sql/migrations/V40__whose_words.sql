set role portal_owner;

-- Whether fewer of a participant's texts have been released than the body wants to see before it trusts.
create function is_newcomer(tenant bigint, participant bigint) returns boolean
    language plpgsql stable
    as $$
declare
    wanted integer;
begin
    select hold_first into wanted from moderation_settings where tenant_id = tenant;
    return coalesce(wanted, 0) > 0 and (
        select count(*) from (
            select from posts
            where posts.tenant_id = tenant and posts.participant_id = participant and posts.status = 'visible'
            limit wanted
        ) as released
    ) < wanted;
end
$$;
create or replace function hold_newcomer() returns trigger
    language plpgsql
    as $$
begin
    if is_newcomer(new.tenant_id, new.participant_id) then
        new.status := 'pending';
    end if;
    return new;
end
$$;
revoke execute on function is_newcomer(bigint, bigint) from public;
grant execute on function is_newcomer(bigint, bigint) to portal_app;

-- What was decided lately, on a body's home.
create index consultations_decided on consultations (tenant_id, decided_at desc, id desc)
    where decided_at is not null and published_at is not null;

reset role;
