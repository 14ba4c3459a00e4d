-- A case for what the rules saw, where none is open on the post.
insert into moderation_cases (tenant_id, post_id, participant_id, consultation_id, cause, urgency)
select p.tenant_id, p.id, p.participant_id, p.consultation_id, 'signal', 2
from posts as p
where p.id = $1
on conflict (tenant_id, post_id) where state = 'open' and post_id is not null do nothing
