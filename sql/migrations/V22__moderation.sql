set role portal_owner;

-- What a body sets for its moderation; without a row the defaults hold.
create table moderation_settings (
    tenant_id bigint not null references tenants (id),
    -- How many texts of a person have to be released before they appear without a look.
    hold_first integer not null default 0 check (hold_first between 0 and 50),
    primary key (tenant_id)
);
call isolate_tenant('moderation_settings');
grant select, insert, update on moderation_settings to portal_app;

-- On what a decision can rest: a law, or the house rules (DSA article 17(3)(d) and (e)). A ground is never changed, since
-- decisions point at it: it is retired, and another one is added.
create table grounds (
    tenant_id bigint not null references tenants (id),
    id bigint generated always as identity unique,
    kind text not null check (kind in ('law', 'rules')),
    -- The platform's own have a code, and their words in all languages; a body's own have a title.
    code text,
    title text,
    -- Where it stands: a section of the law, a part of the rules.
    source text not null default '',
    retired_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, code),
    check ((code is null) <> (title is null))
);
call isolate_tenant('grounds');
grant select, insert (tenant_id, kind, title, source), update (retired_at) on grounds to portal_app;

-- The grounds that every body begins with.
create procedure begin_with_grounds(tenant bigint)
    language plpgsql
    as $$
declare
    before text := current_setting('app.tenant_id', true);
begin
    -- The policies bind the tables' owner too.
    perform set_config('app.tenant_id', tenant::text, true);
    insert into grounds (tenant_id, kind, code, source) values
        (tenant, 'law', 'incitement', '§ 130 StGB'),
        (tenant, 'law', 'symbols', '§§ 86, 86a StGB'),
        (tenant, 'law', 'threat', '§§ 126, 240, 241 StGB'),
        (tenant, 'law', 'insult', '§§ 185–187 StGB'),
        (tenant, 'law', 'child_abuse', '§ 184b StGB'),
        (tenant, 'law', 'privacy', 'Art. 6 DSGVO'),
        (tenant, 'law', 'copyright', '§§ 15–23 UrhG'),
        (tenant, 'law', 'unlawful', ''),
        (tenant, 'rules', 'disrespect', ''),
        (tenant, 'rules', 'off_topic', ''),
        (tenant, 'rules', 'advertising', ''),
        (tenant, 'rules', 'repetition', ''),
        (tenant, 'rules', 'personal_data', ''),
        (tenant, 'rules', 'name', '');
    perform set_config('app.tenant_id', coalesce(before, ''), true);
end
$$;
revoke execute on procedure begin_with_grounds(bigint) from public;

create function begin_grounds() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    call begin_with_grounds(new.id);
    return null;
end
$$;
create trigger begin_grounds after insert on tenants for each row execute function begin_grounds();

do $$
declare
    body record;
begin
    for body in select id from tenants loop
        call begin_with_grounds(body.id);
    end loop;
end
$$;

-- Something to be decided: a text, or the name under which somebody appears. Of one subject there is one open case,
-- however often it is reported.
create table moderation_cases (
    tenant_id bigint not null references tenants (id),
    id bigint generated always as identity unique,
    -- The text; null where the person's name is the subject.
    post_id bigint,
    -- Its author, or the person.
    participant_id bigint not null,
    consultation_id bigint,
    -- What it began with: reports, a text that waits for its release, what a rule saw, a moderator's own look.
    cause text not null check (cause in ('reports', 'held', 'signal', 'staff')),
    -- 0 at once, 1 today, 2 in turn, 3 when there is time.
    urgency smallint not null check (urgency between 0 and 3),
    -- Closed: its author took the text back, and nothing is left to decide.
    state text not null default 'open' check (state in ('open', 'decided', 'closed')),
    -- Of the reports, so that the queue asks for nothing else.
    report_count integer not null default 0,
    reasons text[] not null default '{}',
    opened_at timestamptz not null default portal_now(),
    ended_at timestamptz,
    -- Who has it before them; no more once claimed_until is over. No key to accounts: who it was stands here.
    claimed_by bigint,
    claimed_name text,
    claimed_until timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, post_id) references posts (tenant_id, id),
    foreign key (tenant_id, participant_id) references participants (tenant_id, id),
    foreign key (tenant_id, consultation_id) references consultations (tenant_id, id),
    check ((state = 'open') = (ended_at is null))
);
create unique index moderation_cases_open on moderation_cases (tenant_id, participant_id, coalesce(post_id, 0))
    where state = 'open';
-- The queue; what was decided last, for how long things wait; the history of a text and of a person.
create index moderation_cases_queue on moderation_cases (tenant_id, urgency, opened_at, id) where state = 'open';
create index moderation_cases_ended on moderation_cases (tenant_id, ended_at desc, id desc) where state = 'decided';
create index moderation_cases_post on moderation_cases (tenant_id, post_id, id) where post_id is not null;
create index moderation_cases_participant on moderation_cases (tenant_id, participant_id, id);
create index moderation_cases_consultation on moderation_cases (tenant_id, consultation_id);
call isolate_tenant('moderation_cases');
grant select, insert, update on moderation_cases to portal_app;
-- Of how much waits where somebody works.
create policy system_read on moderation_cases for select to portal_system using (true);
grant select (tenant_id, id, state, urgency, opened_at) on moderation_cases to portal_system;

-- Notices of the public (DSA article 16).
create table reports (
    tenant_id bigint not null,
    id bigint generated always as identity unique,
    case_id bigint not null,
    reason text not null check (reason in ('unlawful', 'insult', 'off_topic', 'advertising', 'personal_data',
        'child_abuse', 'other')),
    explanation text not null,
    -- The address of what is reported.
    url text not null,
    -- Who reports: a person with an account here, or whoever left a name and an address, or nobody (article 16(2)(c)).
    participant_id bigint,
    name text,
    email text,
    language text not null,
    good_faith boolean not null check (good_faith),
    answerable boolean not null generated always as (participant_id is not null or email is not null) stored,
    created_at timestamptz not null default portal_now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, case_id) references moderation_cases (tenant_id, id),
    foreign key (tenant_id, participant_id) references participants (tenant_id, id),
    check (participant_id is null or (name is null and email is null))
);
create index reports_of_case on reports (tenant_id, case_id, id);
create unique index reports_of_participant on reports (tenant_id, participant_id, case_id) where participant_id is not null;
call isolate_tenant('reports');
create policy system_all on reports to portal_system using (true);
-- Addresses are the letters' alone; moderators see that there is one.
grant select (tenant_id, id, case_id, reason, explanation, url, participant_id, name, language, good_faith, answerable,
    created_at) on reports to portal_app;
grant insert (tenant_id, case_id, reason, explanation, url, participant_id, name, email, language, good_faith)
    on reports to portal_app;
grant select, update (name, email) on reports to portal_system;

-- The key under which the same words are known again, however they are spaced, cased and dotted.
create function text_key(words text) returns bytea
    language sql immutable parallel safe
    as $$ select sha256(convert_to(lower(regexp_replace(words, '[^[:alnum:]]+', ' ', 'g')), 'UTF8')) $$;

-- What was decided, with the reasons that the author is told (DSA article 17).
create table decisions (
    tenant_id bigint not null,
    id bigint generated always as identity unique,
    case_id bigint not null,
    post_id bigint,
    -- Whom it concerns: the author, or the person whose name was reported.
    participant_id bigint not null,
    action text not null check (action in ('leave', 'hide', 'remove', 'redact', 'warn', 'suspend')),
    -- With suspend, and beside hide, remove and redact.
    suspend_days integer check (suspend_days between 1 and 730),
    ground_id bigint,
    facts text not null,
    -- Whether a rule of the body's decided, without a person.
    automated boolean not null default false,
    -- No key to accounts: a decision outlives the account of who decided.
    decided_by bigint,
    decided_name text not null,
    decided_at timestamptz not null default portal_now(),
    -- How the text stood before.
    status_before text,
    text_key bytea,
    -- Until when it can be objected to (DSA article 20(1): six months).
    appeal_until timestamptz not null default portal_now() + interval '6 months',
    -- Taken back before anybody was told.
    undone_at timestamptz,
    undone_by bigint,
    -- Taken back later, after an appeal or by the body's own insight.
    reversed_at timestamptz,
    reversed_by bigint,
    reversed_reasons text,
    -- Whether it holds.
    stands boolean not null generated always as (undone_at is null and reversed_at is null) stored,
    primary key (tenant_id, id),
    foreign key (tenant_id, case_id) references moderation_cases (tenant_id, id),
    foreign key (tenant_id, post_id) references posts (tenant_id, id),
    foreign key (tenant_id, participant_id) references participants (tenant_id, id),
    foreign key (tenant_id, ground_id) references grounds (tenant_id, id),
    unique (tenant_id, id, decided_by),
    check (action = 'leave' or (ground_id is not null and facts <> '')),
    check (action <> 'suspend' or suspend_days is not null),
    check (suspend_days is null or action in ('suspend', 'hide', 'remove', 'redact')),
    check (automated = (decided_by is null)),
    check ((reversed_at is null) = (reversed_reasons is null))
);
-- A case is decided once.
create unique index decisions_of_case on decisions (tenant_id, case_id) where stands;
create index decisions_case on decisions (tenant_id, case_id, id);
create index decisions_post on decisions (tenant_id, post_id, id) where post_id is not null;
create index decisions_participant on decisions (tenant_id, participant_id, id);
create index decisions_text on decisions (tenant_id, text_key, id) where text_key is not null;
create index decisions_ground on decisions (tenant_id, ground_id);
create index decisions_by_age on decisions (tenant_id, decided_at desc, id desc);
call isolate_tenant('decisions');
create policy own_decisions on decisions for select to portal_system
    using (participant_id in (select participants.id from participants
        where participants.account_id = nullif(current_setting('app.account_id', true), '')::bigint));
grant select, insert on decisions to portal_app;
grant update (undone_at, undone_by, reversed_at, reversed_by, reversed_reasons) on decisions to portal_app;
grant select on decisions to portal_system;
create policy system_read on grounds for select to portal_system using (true);
grant select on grounds to portal_system;

-- Who may not write or vote in a body's portal, and until when.
create table suspensions (
    tenant_id bigint not null,
    id bigint generated always as identity unique,
    participant_id bigint not null,
    decision_id bigint not null,
    until timestamptz not null,
    lifted_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, participant_id) references participants (tenant_id, id),
    foreign key (tenant_id, decision_id) references decisions (tenant_id, id)
);
create index suspensions_of on suspensions (tenant_id, participant_id, until) where lifted_at is null;
create index suspensions_decision on suspensions (tenant_id, decision_id);
call isolate_tenant('suspensions');
grant select, insert, update (lifted_at) on suspensions to portal_app;

-- The wording before a part was blacked out. Read by moderators on a page of its own, which is written down.
create table redactions (
    tenant_id bigint not null,
    id bigint generated always as identity unique,
    post_id bigint not null,
    decision_id bigint not null,
    title text not null,
    body text not null,
    restored_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, post_id) references posts (tenant_id, id),
    foreign key (tenant_id, decision_id) references decisions (tenant_id, id)
);
create index redactions_post on redactions (tenant_id, post_id);
create index redactions_decision on redactions (tenant_id, decision_id);
call isolate_tenant('redactions');
-- The original goes with its author.
grant select, insert, delete, update (restored_at) on redactions to portal_app;

-- Objections to a decision (DSA article 20): by the author, and by who reported.
create table appeals (
    tenant_id bigint not null,
    id bigint generated always as identity unique,
    decision_id bigint not null,
    -- Who decided first, so that the table itself sees to it that it is somebody else now.
    first_decider bigint,
    -- Of who reported; null of the author.
    report_id bigint,
    argument text not null check (argument <> ''),
    language text not null,
    created_at timestamptz not null default portal_now(),
    outcome text check (outcome in ('upheld', 'reversed')),
    reasons text,
    decided_by bigint,
    decided_name text,
    decided_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, decision_id) references decisions (tenant_id, id),
    foreign key (tenant_id, decision_id, first_decider) references decisions (tenant_id, id, decided_by),
    foreign key (tenant_id, report_id) references reports (tenant_id, id),
    constraint appeals_second_person check (decided_by <> first_decider),
    check ((outcome is null) = (decided_at is null) and (outcome is null) = (reasons is null)
        and (outcome is null) = (decided_by is null))
);
-- Everybody objects once.
create unique index appeals_once on appeals (tenant_id, decision_id, coalesce(report_id, 0));
create index appeals_report on appeals (tenant_id, report_id) where report_id is not null;
create index appeals_open on appeals (tenant_id, created_at, id) where outcome is null;
call isolate_tenant('appeals');
create policy own_appeals on appeals for select to portal_system
    using (report_id is null and exists (select from decisions
        where decisions.tenant_id = appeals.tenant_id and decisions.id = appeals.decision_id));
grant select, insert, update (outcome, reasons, decided_by, decided_name, decided_at) on appeals to portal_app;
grant select on appeals to portal_system;

reset role;
