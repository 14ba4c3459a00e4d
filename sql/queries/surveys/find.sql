-- A consultation's survey, if it has one.
select version, with_account, shows_result, responses from surveys where consultation_id = $1
