update moderation_cases set claimed_by = null, claimed_name = null, claimed_until = null
where id = $1 and claimed_by = $2
returning id
