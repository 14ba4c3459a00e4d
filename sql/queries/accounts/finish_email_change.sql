update accounts set email = c.email, email_key = c.email_key
from email_changes as c
where c.id = $1 and accounts.id = c.account_id
  and not exists (select from accounts as o where o.email_key = c.email_key and o.id <> c.account_id)
returning accounts.id
