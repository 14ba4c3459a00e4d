set role portal_owner;

-- A top comment's root is the comment itself, so that its id must be known when the row is written.
grant usage on sequence posts_id_seq to portal_app;

-- Whether the author may still change the wording: for 15 minutes, and while texts are accepted at all.
create function wording_open(
    tenant bigint, consultation bigint, status text, created_at timestamptz
) returns boolean
    language sql stable parallel safe
    as $$
    select status in ('visible', 'pending') and portal_now() < created_at + interval '15 minutes'
        and method_open(tenant, consultation, 'contributions')
$$;

reset role;
