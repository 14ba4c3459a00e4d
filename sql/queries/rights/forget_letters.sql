-- Letters that wait or were given up hold the address.
delete from jobs using accounts
where accounts.id = $1 and jobs.kind = any ($2)
  and (position(to_jsonb(accounts.email)::text in jobs.payload::text) > 0
    or position(to_jsonb(accounts.email_key)::text in jobs.payload::text) > 0)
