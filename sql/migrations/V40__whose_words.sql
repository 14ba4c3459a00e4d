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

-- An organisation's decisions go to somebody who can sign in, as long as there is anybody.
create or replace function pass_on_organisation() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    perform from organisations where id = old.organisation_id for update;
    if exists (
        select from organisation_members as m
        join accounts as a on a.id = m.account_id
        where m.organisation_id = old.organisation_id and m.manages and a.verified_at is not null and not a.closed
    ) then
        return null;
    end if;
    update organisation_members set manages = true
    where organisation_id = old.organisation_id and account_id = (
        select m.account_id from organisation_members as m
        join accounts as a on a.id = m.account_id
        where m.organisation_id = old.organisation_id
        order by a.verified_at is not null and not a.closed desc, m.releases desc, m.joined_at, m.account_id
        limit 1
    );
    if not found then
        update organisations set dissolved_at = portal_now() where id = old.organisation_id;
        delete from organisation_requests where organisation_id = old.organisation_id;
        delete from organisation_invitations where organisation_id = old.organisation_id;
    end if;
    return null;
end
$$;

-- What somebody objected who had reported is theirs to download, as what they reported.
alter policy own_appeals on appeals
    using ((report_id is null and exists (select from decisions
            where decisions.tenant_id = appeals.tenant_id and decisions.id = appeals.decision_id))
        or exists (select from reports
            where reports.tenant_id = appeals.tenant_id and reports.id = appeals.report_id
              and reports.participant_id in (select own_persons.id from own_persons)));

-- What was decided lately, on a body's home.
create index consultations_decided on consultations (tenant_id, decided_at desc, id desc)
    where decided_at is not null and published_at is not null;

reset role;
