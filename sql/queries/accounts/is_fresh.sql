-- Whether this session was opened just now.
select exists (
    select from sessions where token_hash = $1 and created_at > portal_now() - interval '2 minutes'
) as fresh
