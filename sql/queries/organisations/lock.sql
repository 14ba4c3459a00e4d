-- Who changes an organisation's people waits here for who does so already.
select label from organisations where id = $1 and dissolved_at is null for update
