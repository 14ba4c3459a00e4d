create temporary table polis_comments (
    comment_id bigint not null,
    author_id bigint not null,
    status text not null,
    written_at timestamptz not null,
    title text not null,
    body text not null,
    body_html text not null,
    excerpt text
) on commit drop
