-- Sessions, tokens, links, roles and all else that hangs on it go with it.
delete from accounts where id = $1 and erasing_at is not null returning email, display_name, language
