-- How many days of a decision's suspension are left, begun ones whole; none where it is over or lifted.
select ceil(extract(epoch from until - portal_now()) / 86400)::integer
from suspensions where decision_id = $1 and lifted_at is null and until > portal_now()
