select search_engine_forget()
