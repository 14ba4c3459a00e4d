-- None where it is so already.
update consultations set moderation = $2, updated_at = portal_now() where id = $1 and moderation <> $2 returning title
