set role portal_owner;

-- Statements: what people, organisations and authorities say to the body that carries a formal procedure out
-- (BauGB sections 3(2) and 4(2)). Nobody else reads them. What was received is never changed: the application may change
-- what the body makes of it, and whom it can write to.
create table statements (
    tenant_id bigint not null,
    id bigint generated always as identity unique,
    consultation_id bigint not null,
    -- The person or the organisation; null of who has no account.
    participant_id bigint,
    channel text not null check (channel in ('online', 'email', 'post', 'fax', 'in_person')),
    name text not null default '',
    address text not null default '',
    -- Of who has no account.
    email text,
    title text not null,
    body text not null check (body <> ''),
    language text not null,
    -- Of what came on paper: the beginning of the day.
    received_at timestamptz not null default portal_now(),
    -- The first moment that is too late to have received it: a day for paper.
    received_before timestamptz not null default portal_now(),
    created_at timestamptz not null default portal_now(),
    -- Who entered what came by another channel.
    entered_by text,
    withdrawn_at timestamptz,
    -- What the weighing (BauGB section 1(7)) came to.
    outcome text check (outcome in ('followed', 'partly', 'rejected', 'noted')),
    answer text,
    weighed_at timestamptz,
    weighed_by text,
    -- What who gave it was told last (BauGB section 3(2)), and when: what is weighed anew is told anew.
    told_outcome text,
    told_answer text,
    told_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, consultation_id) references consultations (tenant_id, id),
    foreign key (tenant_id, participant_id) references participants (tenant_id, id),
    check (received_at <= received_before),
    check ((channel = 'online') = (entered_by is null)),
    check ((outcome is null) = (weighed_at is null) and (outcome is null) = (answer is null)),
    check ((told_outcome is null) = (told_at is null) and (told_answer is null) = (told_at is null))
);
create index statements_of_consultation on statements (tenant_id, consultation_id, id desc);
create index statements_of_participant on statements (tenant_id, participant_id, id desc);
create index statements_open on statements (tenant_id, consultation_id, id desc)
    where outcome is null and withdrawn_at is null;
create index statements_untold on statements (tenant_id, consultation_id, id)
    where withdrawn_at is null and outcome is not null and (told_at is null or told_at < weighed_at);
call isolate_tenant('statements');
grant select, insert on statements to portal_app;
grant update (name, address, email, withdrawn_at, outcome, answer, weighed_at, weighed_by, told_outcome, told_answer,
    told_at) on statements to portal_app;
create policy own_statements on statements for select to portal_system
    using (participant_id in (select own_persons.id from own_persons));
grant select on statements to portal_system;

-- Whether it came while a phase took statements.
create function statement_in_time(statement statements) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select from phases as p
        where p.tenant_id = statement.tenant_id and p.consultation_id = statement.consultation_id
          and 'statements' = any (p.methods)
          and p.begins_at <= statement.received_before and statement.received_at < p.ends_at
    );
end
$$;

-- To whom letters about it go: the account, those who answer for the organisation, or (null) the address that was given.
create function statement_recipients(statement statements) returns table (account_id bigint)
    language sql stable rows 1
    as $$
    select p.account_id from participants as p
    where p.tenant_id = statement.tenant_id and p.id = statement.participant_id and p.account_id is not null
    union all
    select o.account_id
    from participants as p cross join lateral who_answers_for(p.organisation_id) as o
    where p.tenant_id = statement.tenant_id and p.id = statement.participant_id
    union all
    select null where statement.email is not null
$$;

alter table organisation_drafts drop constraint organisation_drafts_kind_check;
alter table organisation_drafts add constraint organisation_drafts_kind_check check (kind in ('contribution', 'statement'));

reset role;
