-- A case for a text, or the one that is open already, at least as urgent as asked.
insert into moderation_cases (tenant_id, post_id, participant_id, consultation_id, cause, urgency)
select p.tenant_id, p.id, p.participant_id, p.consultation_id, $2, $3 from posts as p where p.id = $1
on conflict (tenant_id, participant_id, coalesce(post_id, 0)) where state = 'open'
do update set urgency = least(moderation_cases.urgency, excluded.urgency)
returning id
