delete from consultation_topics where consultation_id = $1
