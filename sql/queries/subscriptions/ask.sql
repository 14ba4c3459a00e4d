-- One row for each mailbox and question, whether it is known already or not. What is confirmed stays as it is until the
-- mailbox answers.
insert into subscriptions as s (
    email, email_key, tenant_id, query, consultation_id, frequency, wanted_frequency, language)
values ($1, $2, $3, $4, $5, $6, $6, $7)
on conflict (email_key, tenant_id, query) do update set
    wanted_frequency = excluded.wanted_frequency,
    language = case when s.confirmed_at is null then excluded.language else s.language end
returning id
