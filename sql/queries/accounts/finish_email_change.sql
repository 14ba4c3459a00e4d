select finish_email_change($1)
