-- Whoever else would change it or write down what came of it waits until the transaction ends; so do new texts, which are
-- found by what it says then.
select id from consultations where id = $1 for update
