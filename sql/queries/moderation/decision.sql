select id, case_id, post_id, participant_id, action, status_before,
    decided_at > portal_now() - interval '10 minutes' and replaces is null as fresh
from decisions where id = $1
