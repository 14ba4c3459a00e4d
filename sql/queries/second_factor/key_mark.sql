select key_mark from second_factors limit 1
