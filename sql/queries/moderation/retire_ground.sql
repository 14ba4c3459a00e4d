update grounds set retired_at = portal_now() where id = $1 and retired_at is null returning coalesce(title, code)
