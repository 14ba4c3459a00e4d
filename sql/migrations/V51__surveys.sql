set role portal_owner;

-- Surveys: the questions of a consultation and what people answer. Answers are nobody's: who has an account leaves only the
-- mark that it has answered (GDPR, articles 5(1)(c) and 25), so that each answers once.
create table surveys (
    tenant_id bigint not null,
    consultation_id bigint not null,
    -- Grows with every change of the questions: answers to others are not taken.
    version integer not null default 1,
    -- One answer for each account, and none without.
    with_account boolean not null default false,
    -- Whether everybody sees the result after the end.
    shows_result boolean not null default false,
    responses integer not null default 0,
    primary key (tenant_id, consultation_id),
    foreign key (tenant_id, consultation_id) references consultations (tenant_id, id) on delete cascade
);
call isolate_tenant('surveys');
grant select, insert, update on surveys to portal_app;

create table survey_questions (
    tenant_id bigint not null,
    consultation_id bigint not null,
    position smallint not null,
    kind text not null check (kind in ('one', 'many', 'text')),
    title text not null check (title <> ''),
    -- What can be chosen; a choice is named by its place, from 1.
    options text[] not null,
    required boolean not null,
    primary key (tenant_id, consultation_id, position),
    foreign key (tenant_id, consultation_id) references surveys (tenant_id, consultation_id) on delete cascade,
    check ((kind = 'text') = (options = '{}'))
);
call isolate_tenant('survey_questions');
grant select, insert, delete on survey_questions to portal_app;

create table survey_responses (
    tenant_id bigint not null,
    id bigint generated always as identity unique,
    consultation_id bigint not null,
    -- The day alone: a moment could be compared with what else is known of somebody.
    received_on date not null default (portal_now() at time zone 'Europe/Berlin')::date,
    primary key (tenant_id, id),
    foreign key (tenant_id, consultation_id) references surveys (tenant_id, consultation_id)
);
create index survey_responses_of_consultation on survey_responses (tenant_id, consultation_id, id);
call isolate_tenant('survey_responses');
grant select, insert on survey_responses to portal_app;

create table survey_answers (
    tenant_id bigint not null,
    consultation_id bigint not null,
    position smallint not null,
    response_id bigint not null,
    choices smallint[] not null default '{}',
    body text check (body <> ''),
    primary key (tenant_id, consultation_id, position, response_id),
    foreign key (tenant_id, consultation_id, position) references survey_questions (tenant_id, consultation_id, position),
    foreign key (tenant_id, response_id) references survey_responses (tenant_id, id),
    check ((body is null) = (choices <> '{}'))
);
create index survey_answers_of_response on survey_answers (tenant_id, response_id, position);
call isolate_tenant('survey_answers');
grant select, insert on survey_answers to portal_app;

-- How often each choice was made; choice 0 is: answered at all.
create table survey_counts (
    tenant_id bigint not null,
    consultation_id bigint not null,
    position smallint not null,
    choice smallint not null,
    count integer not null,
    primary key (tenant_id, consultation_id, position, choice),
    foreign key (tenant_id, consultation_id, position) references survey_questions (tenant_id, consultation_id, position)
);
call isolate_tenant('survey_counts');
grant select, insert, update on survey_counts to portal_app;

create table survey_participants (
    tenant_id bigint not null,
    consultation_id bigint not null,
    participant_id bigint not null,
    primary key (tenant_id, participant_id, consultation_id),
    foreign key (tenant_id, consultation_id) references surveys (tenant_id, consultation_id),
    foreign key (tenant_id, participant_id) references participants (tenant_id, id)
);
call isolate_tenant('survey_participants');
grant select, insert on survey_participants to portal_app;
create policy own_surveys on survey_participants for select to portal_system
    using (participant_id in (select own_persons.id from own_persons));
grant select on survey_participants to portal_system;

reset role;
