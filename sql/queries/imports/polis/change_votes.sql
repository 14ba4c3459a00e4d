with changed as (
    update votes set value = v.value, voted_at = v.voted_at
    from pg_temp.polis_votes as v
    where votes.post_id = v.post_id and votes.participant_id = v.participant_id and votes.value <> v.value
    returning 1
)
select count(*) from changed
