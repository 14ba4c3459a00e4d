-- Objections that are still open against a decision that falls without them; answers who had objected.
with settled as (
    update appeals set outcome = 'settled', reasons = $2, decided_at = portal_now()
    where decision_id = $1 and outcome is null
    returning report_id
)
select coalesce(bool_or(report_id is null), false) as by_author, coalesce(bool_or(report_id is not null), false) as by_reporter
from settled
