-- The next $2 of a consultation's weighed statements are told, each by the letters of kind $3 that it takes. Answers how
-- many.
with next as (
    select id from statements
    where consultation_id = $1 and withdrawn_at is null and outcome is not null and (told_at is null or told_at < weighed_at)
    order by id
    limit $2
    for no key update
), told as (
    update statements as s set told_outcome = outcome, told_answer = answer, told_at = greatest(portal_now(), s.weighed_at)
    from next
    where s.tenant_id = current_tenant() and s.id = next.id
    returning s.*
), letters as (
    insert into jobs (kind, payload)
    select $3, jsonb_build_object('tenant', t.tenant_id, 'statement', t.id, 'account', w.account_id, 'about', 'result')
    from told as t cross join lateral statement_recipients(row(t.*)::statements) as w
)
select count(*) from told
