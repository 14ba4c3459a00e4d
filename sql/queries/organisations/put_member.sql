-- Who belongs to it already gains what is new.
insert into organisation_members as m (organisation_id, account_id, manages, drafts, releases)
values ($1, $2, $3, $4, $5)
on conflict (organisation_id, account_id) do update set
    manages = m.manages or excluded.manages,
    drafts = m.drafts or excluded.drafts,
    releases = m.releases or excluded.releases
