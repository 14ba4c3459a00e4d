delete from sessions where expires_at <= portal_now()
