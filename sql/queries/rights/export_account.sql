-- Everything about the account $1 itself, as one record after $2. No hashes: they are no use to anybody but a thief.
select a.id as key, jsonb_build_object(
    'email', a.email, 'display_name', a.display_name, 'language', a.language, 'created_at', a.created_at,
    'verified_at', a.verified_at, 'last_seen_at', a.last_seen_at, 'idle_warned_at', a.idle_warned_at,
    'has_password', a.password_hash is not null, 'operator', a.operator,
    'new_email', (select to_jsonb(e) from (
        select email, old_confirmed_at, new_confirmed_at, expires_at from email_changes where account_id = a.id
    ) as e),
    'second_factor_since', (select f.created_at from second_factors as f where f.account_id = a.id),
    'identities', coalesce((select jsonb_agg(to_jsonb(i)) from (
        select issuer, subject, trust_level, linked_at, last_used_at from identities
        where account_id = a.id order by linked_at
    ) as i), '[]'),
    'organisations', coalesce((select jsonb_agg(to_jsonb(o)) from (
        select o.label as organisation, m.manages, m.drafts, m.releases, m.joined_at
        from organisation_members as m join organisations as o on o.id = m.organisation_id
        where m.account_id = a.id order by o.label
    ) as o), '[]'),
    'organisation_requests', coalesce((select jsonb_agg(to_jsonb(q)) from (
        select o.label as organisation, r.note, r.asked_at, r.refused_at
        from organisation_requests as r join organisations as o on o.id = r.organisation_id
        where r.account_id = a.id order by r.asked_at
    ) as q), '[]'),
    'insights', coalesce((select jsonb_agg(to_jsonb(n)) from (
        select t.name as body, i.reason, i.begun_at, i.ends_at
        from insights as i join tenants as t on t.id = i.tenant_id
        where i.account_id = a.id order by i.begun_at
    ) as n), '[]'),
    'subscriptions', coalesce((select jsonb_agg(to_jsonb(s)) from (
        select t.name as portal, s.query, consultation_title(s.consultation_id) as consultation,
            s.frequency, s.language, s.created_at, s.confirmed_at, s.told_until as told_at
        from subscriptions as s left join tenants as t on t.id = s.tenant_id
        where a.verified_at is not null and s.email_key = a.email_key order by s.created_at
    ) as s), '[]'),
    'roles', coalesce((select jsonb_agg(to_jsonb(r)) from (
        select t.name as body, m.role, m.created_at from memberships as m join tenants as t on t.id = m.tenant_id
        where m.account_id = a.id order by t.name, m.role
    ) as r), '[]'),
    'sessions', coalesce((select jsonb_agg(to_jsonb(s)) from (
        select browser, system, created_at, last_seen_at, expires_at, lasting from sessions
        where account_id = a.id order by created_at
    ) as s), '[]'),
    'api_tokens', coalesce((select jsonb_agg(to_jsonb(k)) from (
        select created_at from api_tokens where account_id = a.id order by created_at
    ) as k), '[]'),
    'mailed_links', coalesce((select jsonb_agg(to_jsonb(l)) from (
        select purpose, created_at, expires_at, used_at from account_tokens where account_id = a.id order by created_at
    ) as l), '[]'),
    'waiting_mails', coalesce((select jsonb_agg(to_jsonb(w)) from (
        select created_at, attempts, dead_at as given_up_at from jobs
        where position(to_jsonb(a.email)::text in payload::text) > 0 order by id
    ) as w), '[]')
) as data
from accounts as a
where a.id = $1 and a.id > $2
limit $3
