select id from reports where case_id = $1 and answerable order by id limit 100
