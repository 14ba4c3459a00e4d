-- Used and expired links and codes, changes that nobody confirmed, registrations without an answer, ways to identity
-- providers, texts that nobody came back for, old tries.
with tokens as (
    delete from account_tokens where expires_at <= portal_now()
), codes as (
    delete from session_handovers where expires_at <= portal_now()
), texts as (
    delete from kept_texts where expires_at <= portal_now()
), changes as (
    delete from email_changes where expires_at <= portal_now()
), flows as (
    delete from identity_flows where expires_at <= portal_now()
), unconfirmed as (
    delete from accounts
    where verified_at is null and created_at <= portal_now() - interval '7 days'
      and not exists (select from account_tokens as t where t.account_id = accounts.id and t.expires_at > portal_now())
)
delete from tries where last_at <= portal_now() - interval '1 day'
