select coalesce((select hold_first from moderation_settings), 0)
