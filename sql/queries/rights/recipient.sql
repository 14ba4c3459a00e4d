-- Whom a letter goes to, and what it tells of.
select
    a.id, a.email, a.display_name, a.language, a.closed, a.deletion_due, a.inactive_at, a.idle_warned_at, a.last_seen_at,
    a.operator or exists (select from memberships as m where m.account_id = a.id) as staff
from accounts as a where a.id = $1
