select
    p.id, p.consultation_id, p.status, p.title, p.author, p.created_at, p.edited_at,
    case when $6 or p.sanitiser_version < $7 then p.body end as body,
    case when $6 or p.excerpt is null then p.body_html end as body_html,
    p.excerpt, p.sanitiser_version, p.agree, p.neutral, p.disagree, p.comment_count as comments,
    0::bigint as rank,
    p.mark,
    case when $5::bigint is not null then (
        select v.value from votes as v
        where v.tenant_id = p.tenant_id and v.post_id = p.id
          and v.participant_id = (select participants.id from participants where participants.account_id = $5)
    ) end as own_vote
from (
    -- The longest page and one more, said as a number so that the plan need not be made anew for each request.
    select p.*
    from contribution_rows as p
    where p.consultation_id = $1 and p.listed and (p.created_at, p.id) < ($2, $3)
    order by p.created_at desc, p.id desc
    limit 101
) as p
order by p.created_at desc, p.id desc
limit $4
