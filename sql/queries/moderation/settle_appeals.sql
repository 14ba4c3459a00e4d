-- Objections that are still open against a decision that falls without them; answers whether somebody who reported had
-- asked for more.
with settled as (
    update appeals set outcome = 'settled', reasons = $2, decided_at = portal_now()
    where decision_id = $1 and outcome is null
    returning report_id
)
select coalesce(bool_or(report_id is not null), false) from settled
