-- A letter to everybody who reported this and can be reached; after the time in which a decision can be undone.
insert into jobs (kind, payload, run_at)
select $1, jsonb_build_object('tenant', r.tenant_id, 'letter', jsonb_build_object($2::text, jsonb_build_object('report', r.id, 'decision', $3::bigint))),
    portal_now() + $5 * interval '1 minute'
from reports as r where r.case_id = $4 and r.answerable
