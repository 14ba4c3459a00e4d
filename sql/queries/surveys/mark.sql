-- Notes that somebody has answered; none where they had before.
insert into survey_participants (tenant_id, consultation_id, participant_id)
values (current_tenant(), $1, $2)
on conflict do nothing
returning consultation_id
