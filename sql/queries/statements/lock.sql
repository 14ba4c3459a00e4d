-- Of two who weigh it at once the second one waits for the first; what stands there.
select outcome, answer, weighed_at, withdrawn_at is not null as withdrawn from statements where id = $1 for no key update
