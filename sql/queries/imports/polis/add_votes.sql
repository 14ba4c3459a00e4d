with added as (
    insert into votes (tenant_id, post_id, participant_id, value, voted_at)
    select current_tenant(), post_id, participant_id, value, voted_at
    from pg_temp.polis_votes as v
    where not exists (select from votes where votes.post_id = v.post_id and votes.participant_id = v.participant_id)
    returning 1
)
select count(*) from added
