insert into suspensions (tenant_id, participant_id, decision_id, until)
select tenant_id, participant_id, id, portal_now() + suspend_days * interval '24 hours' from decisions where id = $1
