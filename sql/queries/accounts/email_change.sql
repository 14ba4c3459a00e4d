select
    c.account_id, c.email as new_email, a.email as old_email, a.display_name,
    exists (select from accounts as o where o.email_key = c.email_key and o.verified_at is not null) as taken
from email_changes as c
join accounts as a on a.id = c.account_id
where c.id = $1 and c.expires_at > portal_now()
