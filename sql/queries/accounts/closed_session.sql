-- The closed account that somebody has signed in to with this token. It allows nothing but to open the account again.
select a.id as account_id, a.email_key, a.deletion_due, a.inactive_at
from sessions as t
join accounts as a on a.id = t.account_id
where t.token_hash = $1 and t.expires_at > portal_now() and not t.awaits_second_step and a.closed
