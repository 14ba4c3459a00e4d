-- Whether everybody can read of the consultation.
select exists (select from consultations where id = $1 and published_at is not null) as there
