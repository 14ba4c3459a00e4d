set role portal_owner;

-- Texts that are still to be signed and compared with the others: a moment after they were stored, so that nobody who
-- writes waits for it. No key to posts: what is gone by then is passed over.
create table unsigned_posts (
    tenant_id bigint not null,
    post_id bigint not null,
    primary key (tenant_id, post_id)
);
call isolate_tenant('unsigned_posts');
create policy system_read on unsigned_posts for select to portal_system using (true);
grant select, insert, update, delete on unsigned_posts to portal_app;
grant select on unsigned_posts to portal_system;
-- A changed wording is signed anew.
grant update on post_signatures to portal_app;

-- As before, and another wording is signed too, whoever changed it: its author, or moderation that blacks a part out or
-- brings it back.
create or replace function forget_signals() returns trigger
    language plpgsql
    as $$
begin
    delete from post_signatures where tenant_id = new.tenant_id and post_id = new.id;
    delete from post_networks where tenant_id = new.tenant_id and post_id = new.id;
    delete from post_findings where tenant_id = new.tenant_id and post_id = new.id;
    if new.status <> 'withdrawn' then
        insert into unsigned_posts (tenant_id, post_id) values (new.tenant_id, new.id) on conflict do nothing;
    end if;
    return null;
end
$$;

reset role;
