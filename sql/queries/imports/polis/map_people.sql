insert into pg_temp.polis_people (number, participant_id)
select substr(external_id, length($1::text) + 1), id from participants where starts_with(external_id, $1::text)
