with invitations as (
    delete from organisation_invitations where expires_at <= portal_now()
)
delete from organisation_requests where refused_at <= portal_now() - interval '30 days'
