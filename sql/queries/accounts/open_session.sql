-- $1 the hash of the session that this browser had, if any: a sign-in never continues an older session. Where the
-- account has a second factor, the session waits for it ten minutes and allows nothing else.
with closed as (
    delete from sessions where token_hash = $1
), factor as (
    select exists (select from second_factors where account_id = $3) as there
)
insert into sessions (token_hash, account_id, expires_at, lasting, browser, system, awaits_second_step)
select
    $2, $3,
    portal_now() + case when there then interval '10 minutes' else $4 * interval '1 hour' end,
    $5, $6, $7, there
from factor
returning awaits_second_step
