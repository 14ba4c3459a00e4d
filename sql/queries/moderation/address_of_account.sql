select email, display_name as name, language from accounts where id = $1
