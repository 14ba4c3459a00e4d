-- None where it was used before. $2: seconds that it is remembered.
insert into spent_proofs (form_hash, expires_at) values ($1, portal_now() + $2::bigint * interval '1 second')
on conflict (form_hash) do nothing
returning true
