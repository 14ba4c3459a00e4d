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

-- A contribution as people may read it: withdrawn words are kept from everyone. The counts are the row in vote_counts,
-- looked up row by row so that a page asks for its own twenty however large a consultation is, and the deltas that are
-- not folded in yet: a handful, added up once for a statement. The policies are those of the reader.
create view contribution_rows with (security_invoker = true) as
select
    p.tenant_id, p.id, p.consultation_id, p.participant_id, p.status, p.listed, p.comment_count,
    case when p.status = 'withdrawn' then '' else p.title end as title,
    case when p.status = 'withdrawn' then '' else p.body end as body,
    case when p.status = 'withdrawn' then '' else p.body_html end as body_html,
    case when p.status = 'withdrawn' then null else p.excerpt end as excerpt,
    p.sanitiser_version, p.created_at, p.edited_at,
    case when p.status = 'withdrawn' then '' else p.author end as author,
    v.agree + coalesce(d.agree, 0) as agree,
    v.neutral + coalesce(d.neutral, 0) as neutral,
    v.disagree + coalesce(d.disagree, 0) as disagree
from posts as p
cross join lateral (
    -- The limit keeps this a look-up by row: a page has twenty rows, a consultation perhaps sixty thousand.
    select vote_counts.agree::bigint, vote_counts.neutral::bigint, vote_counts.disagree::bigint
    from vote_counts
    where vote_counts.tenant_id = p.tenant_id and vote_counts.post_id = p.id
    limit 1
) as v
left join (
    select post_id, sum(agree) as agree, sum(neutral) as neutral, sum(disagree) as disagree
    from vote_deltas
    group by post_id
) as d on d.post_id = p.id
where p.kind = 'contribution';
grant select on contribution_rows to portal_app;

reset role;
