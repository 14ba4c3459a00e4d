-- A day is longer than anybody presses the same button.
delete from sent_once where sent_at < portal_now() - interval '1 day'
