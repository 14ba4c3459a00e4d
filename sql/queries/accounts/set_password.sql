-- Whoever sets one by a mailed link has shown that the address is right.
update accounts set password_hash = $2, verified_at = coalesce(verified_at, portal_now()) where id = $1
