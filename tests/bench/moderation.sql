-- 100,000 open cases in the tenant with the most texts, and a moderator who is signed in; written by the superuser of the
-- private server. psql variables: tenant, cases.
begin;
insert into accounts (email, email_key, display_name, verified_at)
values ('bench-moderator@example.org', 'bench-moderator@example.org', 'Bench Moderation', now())
on conflict on constraint accounts_email_key do nothing;
insert into memberships (tenant_id, account_id, role)
select :tenant, id, 'moderator' from accounts where email_key = 'bench-moderator@example.org'
on conflict do nothing;
insert into sessions (token_hash, account_id, expires_at)
select sha256('bench-moderator'), id, now() + interval '30 days' from accounts where email_key = 'bench-moderator@example.org'
on conflict do nothing;

insert into moderation_cases (tenant_id, post_id, participant_id, consultation_id, cause, urgency, report_count, reasons, opened_at)
select p.tenant_id, p.id, p.participant_id, p.consultation_id, 'reports', p.id % 4, 1, '{insult}',
    now() - (p.id % 100000) * interval '1 minute'
from posts as p
where p.tenant_id = :tenant and p.status = 'visible'
order by p.id
limit greatest(0, :cases - (select count(*) from moderation_cases where tenant_id = :tenant and state = 'open'))
on conflict do nothing;
insert into moderation_cases (tenant_id, post_id, participant_id, consultation_id, cause, urgency, state, opened_at, ended_at)
select p.tenant_id, p.id, p.participant_id, p.consultation_id, 'reports', 2, 'decided', now() - interval '1 day',
    now() - (p.id % 1000) * interval '1 minute'
from posts as p
where p.tenant_id = :tenant and not exists (select from moderation_cases where tenant_id = :tenant and state = 'decided')
order by p.id
limit 1000;
commit;
vacuum (analyze) moderation_cases;
