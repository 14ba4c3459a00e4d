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

-- A contribution as people may read it: withdrawn words are kept from everyone. Author and counts are looked up row by row through the indexes, and so for the
-- rows of a page only, however large a consultation is. The counts are the row in vote_counts and the deltas that
-- are not folded in yet. The policies are those of the reader.
create view contribution_rows with (security_invoker = true) as
select
    p.tenant_id, p.id, p.consultation_id, p.participant_id, p.status, p.listed, p.comment_count,
    case when p.status = 'withdrawn' then '' else p.title end as title,
    case when p.status = 'withdrawn' then '' else p.body end as body,
    case when p.status = 'withdrawn' then '' else p.body_html end as body_html,
    p.sanitiser_version, p.created_at, p.edited_at,
    case when p.status = 'withdrawn' then '' else (
        select a.display_name from participants as a where a.tenant_id = p.tenant_id and a.id = p.participant_id
    ) end as author,
    n.agree, n.neutral, n.disagree
from posts as p
cross join lateral (
    select
        coalesce(sum(v.agree), 0)::bigint as agree, coalesce(sum(v.neutral), 0)::bigint as neutral,
        coalesce(sum(v.disagree), 0)::bigint as disagree
    from (
        select agree, neutral, disagree from vote_counts where tenant_id = p.tenant_id and post_id = p.id
        union all
        select agree, neutral, disagree from vote_deltas where tenant_id = p.tenant_id and post_id = p.id
    ) as v
) as n
where p.kind = 'contribution';
grant select on contribution_rows to portal_app;

reset role;
