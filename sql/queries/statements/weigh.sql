update statements set outcome = $2, answer = $3, weighed_at = portal_now(), weighed_by = $4 where id = $1
