-- For 15 minutes, unless somebody else has it.
update moderation_cases set claimed_by = $2, claimed_name = $3, claimed_until = portal_now() + interval '15 minutes'
where id = $1 and state = 'open' and (claimed_by is null or claimed_by = $2 or claimed_until <= portal_now())
returning id
