select exists(select from sent_once where key = $1)
