select exists (
    select from organisation_members as m join accounts as a on a.id = m.account_id
    where m.organisation_id = $1 and a.email_key = $2
)
