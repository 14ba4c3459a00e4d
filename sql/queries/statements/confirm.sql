-- Orders the letters of kind $2 that a statement was received.
insert into jobs (kind, payload)
select $2, jsonb_build_object('tenant', s.tenant_id, 'statement', s.id, 'account', w.account_id, 'result', false)
from statements as s cross join lateral statement_recipients(s) as w
where s.id = $1
