-- Nobody answers or changes it until the transaction ends.
select version, with_account, shows_result, responses from surveys where consultation_id = $1 for no key update
