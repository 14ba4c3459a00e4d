-- None where nobody else who can sign in would decide who belongs to it. Its row is locked before (organisations/lock).
update organisation_members as m set manages = $3, drafts = $4, releases = $5
where m.organisation_id = $1 and m.account_id = $2
  and ($3 or not m.manages or exists (
        select from organisation_members as o
        join accounts as a on a.id = o.account_id
        where o.organisation_id = m.organisation_id and o.account_id <> m.account_id and o.manages
          and a.verified_at is not null and not a.closed))
returning m.account_id
