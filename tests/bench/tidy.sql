-- Takes the contributions away that the benchmark posted; those of prepare.sql stay.
begin;
create temporary table gone on commit drop as
select s.tenant_id, s.id from posts as s
join participants as p on p.tenant_id = s.tenant_id and p.id = s.participant_id
join accounts as a on a.id = p.account_id
where a.email_key like 'bench-%@example.org' and s.kind = 'contribution';
delete from posts as s using gone where s.tenant_id = gone.tenant_id and s.id = gone.id;
commit;
vacuum (analyze) posts, votes, vote_counts, vote_deltas, participants;
