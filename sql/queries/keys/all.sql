select key, signs_from <= portal_now() as signs from signing_keys order by generation desc
