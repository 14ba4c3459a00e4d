-- Before the pages are written: they are dated by it.
update documents set
    text_state = $2, pages = $3, words_at = case when $2 = 'read' then coalesce(words_at, portal_now()) else words_at end
where id = $1
