with me as (
    select id from participants where account_id = $5
)
select
    p.id, p.consultation_id, p.status, p.title, p.body, p.body_html, p.sanitiser_version, p.author, p.created_at,
    p.edited_at, p.agree, p.neutral, p.disagree, p.comment_count as comments,
    0::bigint as rank,
    p.mark,
    case when $5 is not null then (
        select v.value from votes as v
        where v.tenant_id = p.tenant_id and v.post_id = p.id and v.participant_id = (select id from me)
    ) end as own_vote,
    coalesce(p.participant_id = (select id from me), false) as is_own,
    coalesce(p.participant_id = (select id from me), false)
        and wording_open(p.tenant_id, p.consultation_id, p.status, p.created_at) as editable
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
