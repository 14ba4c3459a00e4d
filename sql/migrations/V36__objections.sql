set role portal_owner;

-- A comment below a contribution that is out of sight is not found, whatever happens to the comment itself: it may be
-- released, blackened, or get its own wording back.
create or replace function search_post() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    if new.status <> 'visible' or exists (
        select from posts as above
        where above.tenant_id = new.tenant_id and above.id = new.contribution_id and above.status not in ('visible', 'withdrawn')
    ) then
        delete from search_documents where kind = new.kind and id = new.id;
        return null;
    end if;
    insert into search_documents (kind, id, tenant_id, consultation_id, contribution_id, title, body, district,
        format, topics, starts_at, ends_at, decided_at, in_force_at, created_at, words)
    select new.kind, new.id, new.tenant_id, new.consultation_id, new.contribution_id, new.title, new.body,
        h.district, h.format, h.topics, h.starts_at, h.ends_at, h.decided_at, h.in_force_at, new.created_at,
        search_vector(new.title, new.body, h.marks || search_kind(new.kind))
    from search_heads as h
    where h.tenant_id = new.tenant_id and h.consultation_id = new.consultation_id
    on conflict (kind, id, page) do update set title = excluded.title, body = excluded.body, words = excluded.words;
    return null;
end
$$;
drop trigger search_under_hidden on posts;
drop function search_under_hidden();
-- An organisation is told of decisions on what it wrote, and objects, as a person does (DSA articles 17 and 20): those
-- who decide in it and those who release its texts answer for it.
create or replace function organisation_may(organisation bigint, account bigint, act text) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp
    as $$
begin
    return exists (
        select from organisation_members as m
        where m.organisation_id = organisation and m.account_id = account
          and case act
              when 'draft' then m.drafts
              when 'release' then m.releases
              when 'answer' then m.manages or m.releases
              when 'read' then true
          end
    );
end
$$;
create function who_answers_for(organisation bigint) returns table (account_id bigint)
    language sql stable security definer set search_path = public, pg_temp rows 3
    as $$
    select m.account_id from organisation_members as m where m.organisation_id = organisation and (m.manages or m.releases)
$$;
revoke execute on function who_answers_for(bigint) from public;
grant execute on function who_answers_for(bigint) to portal_app;

-- The organisations for which the account of the transaction answers.
create function own_organisations() returns table (organisation_id bigint)
    language sql stable rows 3
    as $$
    select m.organisation_id from organisation_members as m
    where m.account_id = nullif(current_setting('app.account_id', true), '')::bigint and (m.manages or m.releases)
$$;
-- The persons of the account of the transaction in all tenants: itself and its organisations.
create view own_persons with (security_invoker = true) as
select p.tenant_id, p.id, null::text as organisation
from participants as p
where p.account_id = nullif(current_setting('app.account_id', true), '')::bigint
union all
select p.tenant_id, p.id, p.display_name
from own_organisations() as o join participants as p on p.organisation_id = o.organisation_id;
grant select on own_persons to portal_system;
alter policy own_participants on participants
    using (account_id = nullif(current_setting('app.account_id', true), '')::bigint
        or organisation_id in (select o.organisation_id from own_organisations() as o));
alter policy own_posts on posts using (participant_id in (select own_persons.id from own_persons));
alter policy own_decisions on decisions using (participant_id in (select own_persons.id from own_persons));

-- An objection is settled when the decision falls without it: the body took it back by itself, or another objection
-- succeeded. Nobody has to answer it then.
alter table appeals
    drop constraint appeals_outcome_check,
    drop constraint appeals_check,
    add constraint appeals_outcome check (outcome in ('upheld', 'reversed', 'settled')),
    add constraint appeals_answered check ((outcome is null) = (decided_at is null) and (outcome is null) = (reasons is null)
        and (decided_by is not null) = (coalesce(outcome, 'settled') <> 'settled'));
-- Reports of a case that is undone go to the open one that its text has meanwhile; each is answered for itself.
alter table reports add moved boolean not null default false;
drop index reports_of_participant;
create unique index reports_of_participant on reports (tenant_id, participant_id, case_id)
    where participant_id is not null and not moved;
grant update (case_id, moved) on reports to portal_app;

-- What came into the search so, and objections to what had been taken back. The policies bind the tables' owner too.
do $$
declare
    body record;
begin
    for body in select id from tenants loop
        perform set_config('app.tenant_id', body.id::text, true);
        delete from search_documents as d using posts as above
        where d.tenant_id = body.id and d.kind in ('comment', 'reply') and above.tenant_id = d.tenant_id
          and above.id = d.contribution_id and above.status not in ('visible', 'withdrawn');
        update appeals as a set outcome = 'settled', reasons = coalesce(d.reversed_reasons, ''), decided_at = portal_now()
        from decisions as d
        where d.tenant_id = a.tenant_id and d.id = a.decision_id and a.outcome is null and not d.stands;
    end loop;
    perform set_config('app.tenant_id', '', true);
end
$$;

reset role;
