-- An organisation's contribution is its releasers' own.
with me as (
    select id from participants where account_id = $2
)
select
    p.id, p.consultation_id, p.status, p.title, p.author, p.created_at, p.edited_at, p.body, p.body_html, p.excerpt,
    p.sanitiser_version, p.agree, p.neutral, p.disagree, p.comment_count as comments,
    0::bigint as rank,
    p.mark,
    case when $2 is not null then (
        select v.value from votes as v
        where v.tenant_id = p.tenant_id and v.post_id = p.id and v.participant_id = (select id from me)
    ) end as own_vote,
    o.is_own,
    o.is_own and wording_open(p.tenant_id, p.consultation_id, p.status, p.created_at)
            and may_write(p.tenant_id, p.participant_id) as editable
from contribution_rows as p
cross join lateral (
    select coalesce(p.participant_id = (select id from me), false)
        or case when p.organisation_id is not null then organisation_may(p.organisation_id, $2, 'release') else false end
        as is_own
) as o
join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
where p.id = $1 and c.published_at is not null
  and (p.listed or o.is_own)
