-- Whoever decides waits here for the one before. The text is locked first, as its author does it.
select post_id, participant_id, state, claimed_by,
    case when claimed_until > portal_now() then claimed_name end as claimed_name
from moderation_cases where id = $1
for update
