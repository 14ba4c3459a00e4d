-- Whether the account $2 has answered the survey $1.
select exists (
    select from survey_participants as s
    join participants as p on p.tenant_id = s.tenant_id and p.id = s.participant_id
    where p.account_id = $2 and s.consultation_id = $1
) as has
