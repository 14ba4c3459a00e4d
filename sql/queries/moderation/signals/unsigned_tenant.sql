select tenant_id from unsigned_posts limit 1
