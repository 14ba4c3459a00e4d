create temporary table polis_cells (
    comment_id bigint not null,
    voter_id bigint not null,
    value smallint not null
) on commit drop
