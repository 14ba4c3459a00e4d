select post_id from moderation_cases where id = $1
