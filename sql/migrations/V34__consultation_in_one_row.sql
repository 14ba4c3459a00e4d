set role portal_owner;

-- Each view of a consultation shows its topics and phases: its row carries them along, and is read without looking for
-- them. Their tables stay what is written and what rules are checked against.
create type phase_span as (title text, begins_at timestamptz, ends_at timestamptz, methods text[]);
alter table consultations
    add topics text[] not null default '{}',
    add phases phase_span[] not null default '{}';

create function topics_of(tenant bigint, consultation bigint) returns text[]
    language sql stable
    as $$
    select coalesce(array_agg(t.topic order by t.topic), '{}') from consultation_topics as t
    where t.tenant_id = tenant and t.consultation_id = consultation
$$;
create function phases_of(tenant bigint, consultation bigint) returns phase_span[]
    language sql stable
    as $$
    select coalesce(
        array_agg(row(p.title, p.begins_at, p.ends_at, p.methods)::phase_span order by p.begins_at, p.id), '{}')
    from phases as p
    where p.tenant_id = tenant and p.consultation_id = consultation
$$;

-- Written where they changed; a consultation that goes takes its own with it.
create function keep_topics() returns trigger
    language plpgsql
    as $$
begin
    update consultations set topics = topics_of(tenant_id, id)
    where (tenant_id, id) in (select touched.tenant_id, touched.consultation_id from touched);
    return null;
end
$$;
create function keep_phases() returns trigger
    language plpgsql
    as $$
begin
    update consultations set phases = phases_of(tenant_id, id)
    where (tenant_id, id) in (select touched.tenant_id, touched.consultation_id from touched);
    return null;
end
$$;
create trigger keep_topics_added after insert on consultation_topics referencing new table as touched
    for each statement execute function keep_topics();
create trigger keep_topics_taken after delete on consultation_topics referencing old table as touched
    for each statement execute function keep_topics();
create trigger keep_phases_added after insert on phases referencing new table as touched
    for each statement execute function keep_phases();
create trigger keep_phases_changed after update on phases referencing new table as touched
    for each statement execute function keep_phases();
create trigger keep_phases_taken after delete on phases referencing old table as touched
    for each statement execute function keep_phases();

-- The index is written when something changed that is found by it.
drop trigger search_consultation on consultations;
create trigger search_consultation_added after insert on consultations
    for each row execute function search_consultation();
create trigger search_consultation_changed
    after update of format, title, summary, description, place, starts_at, ends_at, published_at, decision, decided_at,
        in_force_at on consultations
    for each row execute function search_consultation();

-- Body by body: the policies bind the tables' owner too.
do $$
declare
    body bigint;
begin
    for body in select id from tenants loop
        perform set_config('app.tenant_id', body::text, true);
        update consultations set topics = topics_of(tenant_id, id), phases = phases_of(tenant_id, id);
    end loop;
    perform set_config('app.tenant_id', '', true);
end
$$;

drop type phase_now;

reset role;
