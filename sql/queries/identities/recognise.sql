-- The account of somebody whom a provider has sent; the trust level is what it says today.
update identities set trust_level = $3, last_used_at = portal_now()
where issuer = $1 and subject = $2
returning account_id
