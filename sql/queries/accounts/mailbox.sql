select email, display_name as name, language, closed from accounts where id = $1
