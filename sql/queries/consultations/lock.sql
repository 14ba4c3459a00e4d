-- Whoever else would change it or write down what came of it waits until the transaction ends; who writes a text does not.
select id from consultations where id = $1 for no key update
