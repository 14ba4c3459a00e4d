-- Without the one to this address, which another one would replace.
select count(*) from invitations where tenant_id = $1 and email_key <> $2
