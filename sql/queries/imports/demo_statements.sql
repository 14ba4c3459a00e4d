-- What was stated in the procedures that take statements at the moment $8, all of it in each: by the names $1 and addresses
-- $2, through the channels $3 (entered by $7, unless online), with the subjects $4 and texts $5. Where there is an answer
-- ($6) it is weighed.
with open as (
    select p.tenant_id, p.consultation_id, min(p.begins_at) as begins_at
    from phases as p
    where 'statements' = any (p.methods) and p.begins_at <= $8 and p.ends_at > $8
    group by p.tenant_id, p.consultation_id
)
insert into statements (tenant_id, consultation_id, name, address, channel, title, body, language, received_at,
    received_before, entered_by, outcome, answer, weighed_at, weighed_by)
select o.tenant_id, o.consultation_id, s.name, s.address, s.channel, s.title, s.body, 'de', t.received_at, t.received_at,
    case when s.channel <> 'online' then $7::text end,
    case when s.answer <> '' then 'partly' end, nullif(s.answer, ''),
    case when s.answer <> '' then $8::timestamptz end, case when s.answer <> '' then $7::text end
from open as o
cross join unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
    with ordinality as s (name, address, channel, title, body, answer, place)
cross join lateral (
    select greatest(o.begins_at, $8::timestamptz - (8 - s.place) * interval '17 hours') as received_at
) as t
order by o.consultation_id, s.place
