-- Whether the account $2 has answered the survey $1.
select exists (
    select from survey_participants
    where consultation_id = $1 and participant_id = (select id from participants where account_id = $2)
) as has
