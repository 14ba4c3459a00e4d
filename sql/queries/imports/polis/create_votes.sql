-- The votes in force, in the portal's ids.
create temporary table polis_votes (
    post_id bigint not null,
    participant_id bigint not null,
    value smallint not null,
    voted_at timestamptz not null
) on commit drop
