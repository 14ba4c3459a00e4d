select id from consultations where external_id = $1
