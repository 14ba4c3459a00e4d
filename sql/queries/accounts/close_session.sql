-- With the session on the platform's address that it came from, and so with all that came from that one: who signs out
-- is signed out in this browser.
delete from sessions where token_hash = $1 or id = (select origin_id from sessions where token_hash = $1)
