select count(*)
from consultations
where published_at is not null and ends_at > portal_now() and starts_at <= portal_now()
  and (decided_at is null or decided_at > portal_now())
  and (in_force_at is null or in_force_at > portal_now())
