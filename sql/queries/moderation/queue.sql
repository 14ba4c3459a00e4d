-- A page of the queue and one more, after ($1, $2, $3), the most urgent and the oldest first. The page is cut before
-- anything is looked up for it, text by text (the limit keeps the planner from remembering texts of which none comes
-- twice); only a name that is reported is asked for, a text has its author's.
select
    c.id, c.post_id, c.cause, c.urgency, c.report_count, c.reasons, c.opened_at,
    case when c.claimed_until > portal_now() then c.claimed_name end as claimed_name,
    coalesce(p.author, (
        select a.display_name from participants as a where a.tenant_id = c.tenant_id and a.id = c.participant_id
    )) as author,
    p.title, p.beginning,
    coalesce(extract(epoch from p.edited_at) * 1000000, 0)::bigint as wording,
    t.title as consultation_title
from (
    select * from moderation_cases
    where state = 'open' and (urgency, opened_at, id) > ($1, $2, $3)
    order by urgency, opened_at, id
    limit 51
) as c
left join lateral (
    select posts.author, posts.title, coalesce(posts.excerpt, posts.body) as beginning, posts.edited_at
    from posts
    where posts.tenant_id = c.tenant_id and posts.id = c.post_id
    limit 1
) as p on true
left join consultations as t on t.tenant_id = c.tenant_id and t.id = c.consultation_id
order by c.urgency, c.opened_at, c.id
