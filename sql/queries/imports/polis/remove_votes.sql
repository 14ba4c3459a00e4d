-- Votes that people of the portal gave on imported contributions stay. The steps are fixed, since without knowing
-- the sizes the planner likes to try every person with every contribution.
with held as materialized (
    select votes.post_id, votes.participant_id
    from pg_temp.polis_posts as post
    join votes on votes.post_id = post.post_id
), gone as materialized (
    select post_id, participant_id from held
    where participant_id in (select participant_id from pg_temp.polis_people)
    except
    select post_id, participant_id from pg_temp.polis_votes
), removed as (
    delete from votes
    using gone
    where votes.post_id = gone.post_id and votes.participant_id = gone.participant_id
    returning 1
)
select count(*) from removed
