-- What participants-votes.csv says where there is one ($1), else the last event of each person and comment. The time
-- is the event's; without one it is the comment's, before which nobody can have voted.
with latest as (
    select distinct on (comment_id, voter_id) comment_id, voter_id, value, voted_at
    from pg_temp.polis_events
    order by comment_id, voter_id, voted_at desc, line desc
), chosen as (
    select cell.comment_id, cell.voter_id, cell.value, latest.voted_at
    from pg_temp.polis_cells as cell
    left join latest on (latest.comment_id, latest.voter_id) = (cell.comment_id, cell.voter_id)
    where $1::boolean
    union all
    select comment_id, voter_id, value, voted_at from latest where not $1
), inserted as (
    insert into pg_temp.polis_votes (post_id, participant_id, value, voted_at)
    select post.post_id, voter.participant_id, chosen.value, coalesce(chosen.voted_at, post.created_at)
    from chosen
    join pg_temp.polis_posts as post on post.comment_id = chosen.comment_id::text
    join pg_temp.polis_people as voter on voter.number = chosen.voter_id::text
    returning 1
)
select count(*) from inserted
