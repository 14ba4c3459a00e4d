select
    p.id, p.consultation_id, coalesce(p.contribution_id, p.id) as contribution_id, p.kind = 'contribution' as is_contribution,
    p.status, p.title, p.body, c.title as consultation_title,
    p.kind = 'reply' as is_reply,
    w.may_write, wording_open(p.tenant_id, p.consultation_id, p.status, p.created_at) and w.may_write as editable
from posts as p
cross join lateral (
    -- Who may not write as a person writes for no organisation either.
    select may_write(p.tenant_id, p.participant_id) and not exists (
        select from participants as me where me.account_id = $2 and not may_write(me.tenant_id, me.id)
    ) as may_write
) as w
join participants as a on a.tenant_id = p.tenant_id and a.id = p.participant_id
join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
where p.id = $1 and (a.account_id = $2 or organisation_may(a.organisation_id, $2, 'release')) and p.status <> 'withdrawn' and c.published_at is not null
