update subscriptions as s set frequency = $3, due_at = subscription_due($3)
from accounts as a
where a.id = $1 and a.email_key = s.email_key and s.id = $2 and s.confirmed_at is not null
returning s.id
