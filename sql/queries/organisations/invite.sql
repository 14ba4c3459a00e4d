-- None where too many are open.
insert into organisation_invitations (organisation_id, email, email_key, manages, drafts, releases, expires_at)
select $1, $2, $3, $4, $5, $6, portal_now() + $7 * interval '1 day'
where (
    select count(*) from organisation_invitations where organisation_id = $1 and expires_at > portal_now()
) < $8
returning id
