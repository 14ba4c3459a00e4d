-- People and contributions of the benchmark, beside the demo's; written by the superuser of the private server.
-- psql variables: tenant, consultation, accounts, spread.
begin;
insert into accounts (email, email_key, display_name, verified_at)
select 'bench-' || n || '@example.org', 'bench-' || n || '@example.org', 'Bench ' || n, now()
from generate_series(1, :accounts) as n
on conflict on constraint accounts_email_key do update set verified_at = excluded.verified_at;

insert into api_tokens (token_hash, account_id)
select sha256(convert_to('bench-' || n, 'UTF8')), a.id
from generate_series(1, :accounts) as n join accounts as a on a.email_key = 'bench-' || n || '@example.org'
on conflict do nothing;

insert into participants (tenant_id, display_name, external_id) values (:tenant, 'Bench', 'bench')
on conflict do nothing;

-- What earlier runs left: the triggers keep the counts.
delete from votes as v using participants as p, accounts as a
where p.tenant_id = v.tenant_id and p.id = v.participant_id and a.id = p.account_id
  and a.email_key like 'bench-%@example.org';

-- A block of contributions with ids in a row, at the end of the list by age; the last one gets the thread.
insert into posts (tenant_id, kind, consultation_id, participant_id, title, body, body_html, sanitiser_version, external_id, created_at)
select :tenant, 'contribution', :consultation, p.id, 'Vorschlag ' || n, 'Ein Vorschlag.', '<p>Ein Vorschlag.</p>', m.version,
    'bench-' || n, c.starts_at
from generate_series(1, :spread + 1) as n
cross join (select max(sanitiser_version) as version from posts) as m
join consultations as c on c.id = :consultation
join participants as p on p.tenant_id = :tenant and p.external_id = 'bench'
where not exists (select from posts where tenant_id = :tenant and consultation_id = :consultation and external_id = 'bench-1')
order by n;

-- The vote's statements by one role: what portal_app may, and the look-up of tokens, which the portal does as portal_system.
do $$
begin
    if not exists (select from pg_roles where rolname = 'portal_bench') then
        create role portal_bench nologin inherit;
        grant portal_app to portal_bench;
        grant portal_bench to portal;
    end if;
end
$$;
grant select on api_tokens, accounts, memberships, insights to portal_bench;
grant update (last_seen_at, idle_warned_at) on accounts to portal_bench;
commit;
