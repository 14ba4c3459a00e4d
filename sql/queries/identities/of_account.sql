select id, issuer, trust_level, linked_at, last_used_at from identities where account_id = $1 order by linked_at, id
