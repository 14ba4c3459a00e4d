update moderation_cases set state = 'decided', ended_at = portal_now(), claimed_by = null, claimed_name = null, claimed_until = null
where id = $1
