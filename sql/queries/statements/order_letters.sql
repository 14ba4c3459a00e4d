-- Orders the letters of kind $2 about a statement, which tell $3 of it.
insert into jobs (kind, payload)
select $2, jsonb_build_object('tenant', s.tenant_id, 'statement', s.id, 'account', w.account_id, 'about', $3::text)
from statements as s cross join lateral statement_recipients(s) as w
where s.id = $1
