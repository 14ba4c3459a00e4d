-- Objections that are still open against a decision that falls without them.
update appeals set outcome = 'settled', reasons = $2, decided_at = portal_now()
where decision_id = $1 and outcome is null
