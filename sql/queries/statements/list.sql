-- The statements in a consultation below $2, the newest first; with $3 those alone that nobody has weighed.
select s.id, s.channel, coalesce(p.display_name, s.name) as name, p.organisation_id is not null as of_organisation,
    s.title, left(s.body, 400) as beginning, s.received_at, s.withdrawn_at, s.outcome,
    s.told_at >= s.weighed_at as told, statement_in_time(s) as in_time
from statements as s
left join participants as p on p.tenant_id = s.tenant_id and p.id = s.participant_id
where s.consultation_id = $1 and s.id < $2 and (not $3 or (s.outcome is null and s.withdrawn_at is null))
order by s.id desc
limit $4
