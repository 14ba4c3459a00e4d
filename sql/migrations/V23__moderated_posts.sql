set role portal_owner;

-- What moderation does to texts, votes, counts and the search index, in the transaction that changes a text's status,
-- whoever changes it. Bulk imports set app.bulk and bring statuses that were decided elsewhere.

-- Whether somebody is not suspended in a body's portal.
create function may_write(tenant bigint, participant bigint) returns boolean
    language sql stable parallel safe
    as $$
    select not exists (
        select from suspensions
        where suspensions.tenant_id = tenant and suspensions.participant_id = participant
          and suspensions.lifted_at is null and suspensions.until > portal_now()
    )
$$;

-- The first texts of a new account wait for their release where the body wants that; released ones count, so that nobody
-- is through after some that were refused.
create function hold_newcomer() returns trigger
    language plpgsql
    as $$
declare
    wanted integer;
    released integer;
begin
    select hold_first into wanted from moderation_settings where tenant_id = new.tenant_id;
    if wanted > 0 then
        select count(*) into released from (
            select from posts
            where posts.tenant_id = new.tenant_id and posts.participant_id = new.participant_id and posts.status = 'visible'
            limit wanted
        ) as r;
        if released < wanted then
            new.status := 'pending';
        end if;
    end if;
    return new;
end
$$;
create trigger hold_newcomer before insert on posts
    for each row when (new.status = 'visible' and new.kind <> 'reply' and current_setting('app.bulk', true) is distinct from 'on')
    execute function hold_newcomer();

-- A text that waits is a case; a case is over when its author takes the text back and nobody has reported it.
create function case_of_held_post() returns trigger
    language plpgsql
    as $$
begin
    if new.status = 'pending' then
        insert into moderation_cases (tenant_id, post_id, participant_id, consultation_id, cause, urgency)
        values (new.tenant_id, new.id, new.participant_id, new.consultation_id, 'held', 2)
        on conflict (tenant_id, participant_id, coalesce(post_id, 0)) where state = 'open' do nothing;
    else
        update moderation_cases set state = 'closed', ended_at = portal_now()
        where tenant_id = new.tenant_id and post_id = new.id and state = 'open' and report_count = 0;
    end if;
    return null;
end
$$;
create trigger case_of_new_post after insert on posts
    for each row when (new.status = 'pending' and current_setting('app.bulk', true) is distinct from 'on')
    execute function case_of_held_post();
create trigger case_of_changed_post after update of status on posts
    for each row when (new.status in ('pending', 'withdrawn') and old.status <> new.status
        and current_setting('app.bulk', true) is distinct from 'on')
    execute function case_of_held_post();

-- Comments count for their consultation as long as the contribution above them can be read.
create or replace function count_post() returns trigger
    language plpgsql
    as $$
declare
    post record := case when tg_op = 'DELETE' then old else new end;
    change integer := case when tg_op <> 'DELETE' and new.status = 'visible' then 1 else 0 end
                    - case when tg_op <> 'INSERT' and old.status = 'visible' then 1 else 0 end;
    above text;
begin
    if change = 0 then
        return null;
    end if;
    if post.kind = 'contribution' then
        update consultation_counts set contributions = contributions + change
        where tenant_id = post.tenant_id and consultation_id = post.consultation_id;
    else
        update posts set comment_count = comment_count + change
        where tenant_id = post.tenant_id and id = post.contribution_id
        returning status into above;
        if above in ('visible', 'withdrawn') then
            update consultation_counts set comments = comments + change
            where tenant_id = post.tenant_id and consultation_id = post.consultation_id;
        end if;
    end if;
    return null;
end
$$;

-- A contribution that goes out of sight takes its thread along, and its votes count no longer; when it comes back they
-- are counted anew. The counts are made in one statement with the deltas that it deletes, under the row's lock: a vote
-- under way is seen with its delta or, as the delta, later.
create function contribution_in_or_out_of_sight() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    in_sight boolean := new.status in ('visible', 'withdrawn');
begin
    update consultation_counts set comments = comments + case when in_sight then new.comment_count else -new.comment_count end
    where tenant_id = new.tenant_id and consultation_id = new.consultation_id and new.comment_count <> 0;

    perform from vote_counts where tenant_id = new.tenant_id and post_id = new.id for update;
    with folded as (
        delete from vote_deltas where tenant_id = new.tenant_id and post_id = new.id
    ), cast_votes as (
        select count(*) filter (where value = 1) as agree, count(*) filter (where value = 0) as neutral,
            count(*) filter (where value = -1) as disagree
        from votes where tenant_id = new.tenant_id and post_id = new.id and in_sight
    )
    update vote_counts set agree = v.agree, neutral = v.neutral, disagree = v.disagree
    from cast_votes as v
    where tenant_id = new.tenant_id and post_id = new.id;

    if in_sight then
        insert into search_documents (kind, id, tenant_id, consultation_id, contribution_id, title, body, district,
            format, topics, starts_at, ends_at, decided_at, in_force_at, created_at, words)
        select p.kind, p.id, p.tenant_id, p.consultation_id, p.contribution_id, p.title, p.body, h.district, h.format,
            h.topics, h.starts_at, h.ends_at, h.decided_at, h.in_force_at, p.created_at,
            search_vector(p.title, p.body, h.marks || search_kind(p.kind))
        from posts as p
        join search_heads as h on h.tenant_id = p.tenant_id and h.consultation_id = p.consultation_id
        where p.tenant_id = new.tenant_id and p.contribution_id = new.id and p.status = 'visible'
        on conflict (kind, id, page) do update set title = excluded.title, body = excluded.body, words = excluded.words;
    else
        delete from search_documents as d using posts as p
        where p.tenant_id = new.tenant_id and p.contribution_id = new.id and d.kind = p.kind and d.id = p.id;
    end if;
    return null;
end
$$;
create trigger contribution_in_or_out_of_sight after update of status on posts
    for each row when (new.kind = 'contribution'
        and (new.status in ('visible', 'withdrawn')) <> (old.status in ('visible', 'withdrawn'))
        and current_setting('app.bulk', true) is distinct from 'on')
    execute function contribution_in_or_out_of_sight();

-- A comment that is released under such a contribution is not found either. Named to come after search_post.
create function search_under_hidden() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    delete from search_documents as d using posts as p
    where d.kind = new.kind and d.id = new.id and p.tenant_id = new.tenant_id and p.id = new.contribution_id
      and p.status not in ('visible', 'withdrawn');
    return null;
end
$$;
create trigger search_under_hidden after update of status on posts
    for each row when (new.status = 'visible' and new.contribution_id is not null
        and current_setting('app.bulk', true) is distinct from 'on')
    execute function search_under_hidden();

reset role;
