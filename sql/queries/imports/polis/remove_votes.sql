-- Votes that people of the portal gave on imported contributions stay.
with removed as (
    delete from votes
    using pg_temp.polis_posts as post, pg_temp.polis_people as voter
    where votes.post_id = post.post_id and votes.participant_id = voter.participant_id
      and not exists (
        select from pg_temp.polis_votes as v
        where v.post_id = votes.post_id and v.participant_id = votes.participant_id
      )
    returning 1
)
select count(*) from removed
