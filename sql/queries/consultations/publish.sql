update consultations set published_at = portal_now(), updated_at = portal_now() where id = $1
