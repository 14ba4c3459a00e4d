-- A statement as who gave it may see it: the account $2, a member of its organisation, or whoever has its code ($3). Of
-- what the weighing came to it shows what was told.
select
    s.id, s.consultation_id, c.title as consultation_title, s.name, s.address, s.email, s.title, s.body, s.received_at,
    s.withdrawn_at, s.withdrawal_reason, s.channel = 'online' as online, p.organisation_id is not null as of_organisation, p.display_name as person,
    s.told_outcome as outcome, s.told_answer as answer, s.told_at,
    s.withdrawn_at is null and s.outcome is null as withdrawable
from statements as s
join consultations as c on c.tenant_id = s.tenant_id and c.id = s.consultation_id
left join participants as p on p.tenant_id = s.tenant_id and p.id = s.participant_id
where s.id = $1 and ($3 or p.account_id = $2 or organisation_may(p.organisation_id, $2, 'read'))
