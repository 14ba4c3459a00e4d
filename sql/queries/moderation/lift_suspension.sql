update suspensions set lifted_at = portal_now() where decision_id = $1 and lifted_at is null
