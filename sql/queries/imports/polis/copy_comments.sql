copy pg_temp.polis_comments (comment_id, author_id, status, written_at, title, body, body_html, excerpt) from stdin
