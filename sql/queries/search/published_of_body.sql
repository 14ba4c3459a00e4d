select coalesce(array_agg(id order by id), '{}') as ids from consultations where published_at is not null
