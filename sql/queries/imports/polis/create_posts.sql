-- The imported contributions, also those that the export does not hold any more, in its numbers and in the portal's.
create temporary table polis_posts (
    comment_id text not null,
    post_id bigint not null,
    created_at timestamptz not null
) on commit drop
