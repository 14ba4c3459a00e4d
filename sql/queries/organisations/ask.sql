-- None where the person has asked already, or was refused less than 30 days ago.
insert into organisation_requests (organisation_id, account_id, note) values ($1, $2, $3)
on conflict (organisation_id, account_id) do update
    set note = excluded.note, asked_at = portal_now(), refused_at = null
    where organisation_requests.refused_at <= portal_now() - interval '30 days'
returning account_id
