-- Whoever decides waits here for the one before.
select id, post_id, participant_id, state, claimed_by,
    case when claimed_until > portal_now() then claimed_name end as claimed_name,
    claimed_until
from moderation_cases where id = $1
for update
