-- The statements in a consultation below $2, the newest first; with $3 those alone that nobody has weighed. Each has its
-- index, so each is asked for apart.
select s.id, s.channel, coalesce(p.display_name, s.name) as name, p.organisation_id is not null as of_organisation,
    s.title, left(s.body, 400) as beginning, s.received_at, s.withdrawn_at, s.outcome,
    s.told_at >= s.weighed_at as told, statement_in_time(row(s.*)::statements) as in_time
from (
    (
        select * from statements
        where not $3 and consultation_id = $1 and id < $2
        order by id desc
        limit $4
    )
    union all
    (
        select * from statements
        where $3 and consultation_id = $1 and id < $2 and outcome is null and withdrawn_at is null
        order by id desc
        limit $4
    )
) as s
left join participants as p on p.tenant_id = s.tenant_id and p.id = s.participant_id
order by s.id desc
