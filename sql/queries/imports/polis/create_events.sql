create temporary table polis_events (
    comment_id bigint not null,
    voter_id bigint not null,
    value smallint not null,
    voted_at timestamptz not null,
    line bigint not null
) on commit drop
