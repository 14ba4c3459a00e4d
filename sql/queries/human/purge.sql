delete from spent_proofs where expires_at < portal_now()
