select id, kind, code, title, source from grounds where retired_at is null order by kind, id
