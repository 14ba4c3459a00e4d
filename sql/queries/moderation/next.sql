-- The first open case that nobody else but account $1 has before them, other than $2.
select id from moderation_cases
where state = 'open' and id <> $2
  and (claimed_by is null or claimed_by = $1 or claimed_until <= portal_now())
order by urgency, opened_at, id
limit 1
