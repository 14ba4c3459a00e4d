delete from survey_questions where consultation_id = $1
