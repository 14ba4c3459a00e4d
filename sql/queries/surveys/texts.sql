-- What was written to the question $2 of the survey $1, in responses before $3, the newest first.
select response_id as id, body from survey_answers
where consultation_id = $1 and position = $2 and response_id < $3 and body is not null
order by response_id desc
limit $4
