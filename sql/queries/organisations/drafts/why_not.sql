select
    exists (select from consultations where id = $2 and published_at is not null) as there,
    organisation_may($1, $3, 'draft') as may
