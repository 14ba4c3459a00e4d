-- What these posts were like in an earlier wording.
delete from post_findings where post_id = any($1::bigint[]) and rule = 'duplicates'
