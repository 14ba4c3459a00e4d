set role portal_owner;

create table votes (
    tenant_id bigint not null,
    post_id bigint not null,
    participant_id bigint not null,
    -- 1 agree, 0 neutral, -1 disagree
    value smallint not null check (value in (1, 0, -1)),
    voted_at timestamptz not null default portal_now(),
    primary key (tenant_id, post_id, participant_id),
    foreign key (tenant_id, post_id) references posts (tenant_id, id),
    foreign key (tenant_id, participant_id) references participants (tenant_id, id)
);
create index votes_of_participant on votes (tenant_id, participant_id, post_id);
call isolate_tenant('votes');
grant select, insert, update, delete on votes to portal_app;

-- A contribution's counts are this row plus its deltas. A vote that finds the row locked by another one does not
-- wait for it: it leaves a delta, which the next vote or the worker folds in. So the sum is exact at any moment
-- and a contribution under a rush of votes holds nobody up.
create table vote_counts (
    tenant_id bigint not null,
    post_id bigint not null,
    consultation_id bigint not null,
    agree integer not null default 0,
    neutral integer not null default 0,
    disagree integer not null default 0,
    score integer not null generated always as (agree - disagree) stored,
    primary key (tenant_id, post_id),
    foreign key (tenant_id, post_id) references posts (tenant_id, id) on delete cascade
) with (fillfactor = 70);
create index vote_counts_by_score on vote_counts (tenant_id, consultation_id, score, post_id);
call isolate_tenant('vote_counts');
grant select, insert, update on vote_counts to portal_app;

create table vote_deltas (
    tenant_id bigint not null,
    post_id bigint not null,
    id bigint generated always as identity,
    agree integer not null,
    neutral integer not null,
    disagree integer not null,
    primary key (tenant_id, post_id, id),
    foreign key (tenant_id, post_id) references posts (tenant_id, id) on delete cascade
);
call isolate_tenant('vote_deltas');
grant select, insert, delete on vote_deltas to portal_app;

-- The worker folds deltas of all tenants.
create policy system_all on vote_counts to portal_system using (true);
create policy system_all on vote_deltas to portal_system using (true);
grant select, update on vote_counts to portal_system;
grant select, delete on vote_deltas to portal_system;

create function start_vote_count() returns trigger
    language plpgsql
    as $$
begin
    insert into vote_counts (tenant_id, post_id, consultation_id)
    values (new.tenant_id, new.id, new.consultation_id);
    return null;
end
$$;
create trigger start_vote_count after insert on posts
    for each row when (new.kind = 'contribution' and current_setting('app.bulk', true) is distinct from 'on')
    execute function start_vote_count();

create function count_vote() returns trigger
    language plpgsql
    as $$
declare
    vote record := case when tg_op = 'DELETE' then old else new end;
    agrees integer := 0;
    neutrals integer := 0;
    disagrees integer := 0;
begin
    if tg_op <> 'DELETE' then
        agrees := (new.value = 1)::integer;
        neutrals := (new.value = 0)::integer;
        disagrees := (new.value = -1)::integer;
    end if;
    if tg_op <> 'INSERT' then
        agrees := agrees - (old.value = 1)::integer;
        neutrals := neutrals - (old.value = 0)::integer;
        disagrees := disagrees - (old.value = -1)::integer;
    end if;
    if agrees = 0 and neutrals = 0 and disagrees = 0 then
        return null;
    end if;

    perform from vote_counts where tenant_id = vote.tenant_id and post_id = vote.post_id for update skip locked;
    if found then
        with folded as (
            delete from vote_deltas where tenant_id = vote.tenant_id and post_id = vote.post_id
            returning agree, neutral, disagree
        ), pending as (
            select coalesce(sum(agree), 0) as agree, coalesce(sum(neutral), 0) as neutral,
                coalesce(sum(disagree), 0) as disagree
            from folded
        )
        update vote_counts set
            agree = vote_counts.agree + agrees + pending.agree,
            neutral = vote_counts.neutral + neutrals + pending.neutral,
            disagree = vote_counts.disagree + disagrees + pending.disagree
        from pending
        where tenant_id = vote.tenant_id and post_id = vote.post_id;
    else
        insert into vote_deltas (tenant_id, post_id, agree, neutral, disagree)
        values (vote.tenant_id, vote.post_id, agrees, neutrals, disagrees);
    end if;
    return null;
end
$$;
create trigger count_vote after insert or update of value or delete on votes
    for each row when (current_setting('app.bulk', true) is distinct from 'on')
    execute function count_vote();

reset role;
