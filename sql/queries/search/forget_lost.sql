select search_forget_lost()
