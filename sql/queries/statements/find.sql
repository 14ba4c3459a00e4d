-- A statement as the body's staff works on it.
select
    s.id, s.consultation_id, c.title as consultation_title, s.channel, s.name, s.address, s.email, p.display_name as person,
    p.account_id is not null or p.organisation_id is not null as reachable, p.organisation_id is not null as of_organisation,
    i.area, s.title, s.body, s.received_at, s.entered_by, s.withdrawn_at, s.withdrawn_by, s.withdrawal_reason, s.outcome, s.answer, s.weighed_at, s.weighed_by,
    s.told_at, statement_in_time(s) as in_time
from statements as s
join consultations as c on c.tenant_id = s.tenant_id and c.id = s.consultation_id
left join participants as p on p.tenant_id = s.tenant_id and p.id = s.participant_id
left join public_interest_bodies as i on i.tenant_id = s.tenant_id and i.organisation_id = p.organisation_id
where s.id = $1
