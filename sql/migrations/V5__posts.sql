set role portal_owner;

-- Contributions, comments and official replies: one thing for moderation, search and votes to point at.
create table posts (
    tenant_id bigint not null,
    id bigint generated always as identity unique,
    kind text not null check (kind in ('contribution', 'comment', 'reply')),
    status text not null default 'visible' check (status in ('visible', 'pending', 'hidden', 'removed', 'withdrawn')),
    consultation_id bigint not null,
    -- Null for contributions, else the contribution that is discussed.
    contribution_id bigint,
    -- The comment that is answered. The place in the thread is (root_id, branch_id, id): root_id is the comment
    -- under which all this hangs (itself for a top one), branch_id the answer to it (0 for the top one itself).
    parent_id bigint,
    root_id bigint not null default 0,
    branch_id bigint not null default 0,
    participant_id bigint not null,
    -- The participant's name, kept here by triggers since every list shows it.
    author text not null,
    title text not null default '',
    body text not null,
    body_html text not null,
    -- The beginning in plain words, of a text that is too long for a list; null of all others.
    excerpt text,
    sanitiser_version integer not null,
    comment_count integer not null default 0,
    external_id text,
    created_at timestamptz not null default portal_now(),
    edited_at timestamptz,
    -- A withdrawn text stays as an empty place where people have answered it.
    listed boolean not null generated always as
        (status = 'visible' or (status = 'withdrawn' and comment_count > 0)) stored,
    primary key (tenant_id, id),
    foreign key (tenant_id, consultation_id) references consultations (tenant_id, id),
    foreign key (tenant_id, contribution_id) references posts (tenant_id, id),
    foreign key (tenant_id, parent_id) references posts (tenant_id, id),
    foreign key (tenant_id, participant_id) references participants (tenant_id, id),
    check ((kind = 'contribution') = (contribution_id is null))
);
create index posts_by_age on posts (tenant_id, consultation_id, created_at, id)
    where kind = 'contribution' and listed;
create index posts_by_comments on posts (tenant_id, consultation_id, comment_count, id)
    where kind = 'contribution' and listed;
create index posts_in_thread on posts (tenant_id, contribution_id, root_id, branch_id, id)
    where contribution_id is not null;
create index posts_answers on posts (tenant_id, parent_id) where parent_id is not null;
create index posts_by_author on posts (tenant_id, participant_id, id);
create unique index posts_external on posts (tenant_id, consultation_id, external_id) where external_id is not null;
call isolate_tenant('posts');
create policy own_posts on posts for select to portal_system
    using (participant_id in (select participants.id from participants
        where participants.account_id = nullif(current_setting('app.account_id', true), '')::bigint));
grant select, insert, update on posts to portal_app;
grant select on posts to portal_system;

-- Earlier wordings. The present one stands in posts.
create table post_versions (
    tenant_id bigint not null,
    post_id bigint not null,
    version integer not null,
    title text not null,
    body text not null,
    replaced_at timestamptz not null default portal_now(),
    primary key (tenant_id, post_id, version),
    foreign key (tenant_id, post_id) references posts (tenant_id, id)
);
call isolate_tenant('post_versions');
grant select, insert on post_versions to portal_app;

create function name_author() returns trigger
    language plpgsql
    as $$
begin
    new.author := (select display_name from participants
        where tenant_id = new.tenant_id and id = new.participant_id);
    return new;
end
$$;
create trigger name_author before insert on posts
    for each row when (new.author is null) execute function name_author();

create function rename_author() returns trigger
    language plpgsql
    as $$
begin
    update posts set author = new.display_name where tenant_id = new.tenant_id and participant_id = new.id;
    return null;
end
$$;
create trigger rename_author after update of display_name on participants
    for each row when (new.display_name <> old.display_name) execute function rename_author();

create table consultation_counts (
    tenant_id bigint not null,
    consultation_id bigint not null,
    contributions bigint not null default 0,
    comments bigint not null default 0,
    primary key (tenant_id, consultation_id),
    foreign key (tenant_id, consultation_id) references consultations (tenant_id, id) on delete cascade
);
call isolate_tenant('consultation_counts');
create policy system_read on consultation_counts for select to portal_system using (true);
grant select, insert, update on consultation_counts to portal_app;
grant select on consultation_counts to portal_system;

create function start_counting() returns trigger
    language plpgsql
    as $$
begin
    insert into consultation_counts (tenant_id, consultation_id) values (new.tenant_id, new.id);
    return null;
end
$$;
create trigger start_counting after insert on consultations
    for each row execute function start_counting();

-- Keeps the counts of visible contributions and comments. A bulk import sets app.bulk and counts once at its end.
create function count_post() returns trigger
    language plpgsql
    as $$
declare
    post record := case when tg_op = 'DELETE' then old else new end;
    change integer := case when tg_op <> 'DELETE' and new.status = 'visible' then 1 else 0 end
                    - case when tg_op <> 'INSERT' and old.status = 'visible' then 1 else 0 end;
begin
    if change = 0 then
        return null;
    end if;
    if post.kind = 'contribution' then
        update consultation_counts set contributions = contributions + change
        where tenant_id = post.tenant_id and consultation_id = post.consultation_id;
    else
        update posts set comment_count = comment_count + change
        where tenant_id = post.tenant_id and id = post.contribution_id;
        update consultation_counts set comments = comments + change
        where tenant_id = post.tenant_id and consultation_id = post.consultation_id;
    end if;
    return null;
end
$$;
create trigger count_post after insert or delete or update of status on posts
    for each row when (current_setting('app.bulk', true) is distinct from 'on')
    execute function count_post();

reset role;
