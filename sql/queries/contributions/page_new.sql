-- As strangers see it: the longest page and one more, said as a number so that the plan need not be made anew for each
-- request, and none of what only a participant has.
select
    p.id, p.consultation_id, p.status, p.title, p.author, p.created_at, p.edited_at,
    case when p.sanitiser_version < $4 then p.body end as body,
    case when p.excerpt is null then p.body_html end as body_html,
    p.excerpt, p.sanitiser_version, p.agree, p.neutral, p.disagree, p.comment_count as comments,
    0::bigint as rank, p.mark, null::smallint as own_vote
from contribution_rows as p
where p.consultation_id = $1 and p.listed and (p.created_at, p.id) < ($2, $3)
order by p.created_at desc, p.id desc
limit 21
