update decisions set reversed_at = portal_now(), reversed_by = $2, reversed_reasons = $3 where id = $1 and stands returning id
