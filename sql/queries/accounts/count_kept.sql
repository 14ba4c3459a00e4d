select count(*) from kept_texts where household = $1 and expires_at > portal_now()
