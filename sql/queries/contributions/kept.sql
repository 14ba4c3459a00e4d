-- What waits for the browser with this cookie ($1) or for this account ($2), the first one first.
select
    k.id, k.consultation_id, k.contribution_id, k.parent_id, k.title, k.body, k.expires_at,
    k.rules_version,
    c.title as consultation_title, p.title as contribution_title
from kept_texts as k
join consultations as c on c.tenant_id = k.tenant_id and c.id = k.consultation_id
left join posts as p on p.tenant_id = k.tenant_id and p.id = k.contribution_id and p.status = 'visible'
where ((k.token_hash = $1 and k.account_id is null) or k.account_id = $2) and k.expires_at > portal_now()
order by k.id
limit 20
