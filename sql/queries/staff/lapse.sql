-- To become administrators, of a body that has one now.
delete from invitations where tenant_id = $1 and 'admin' = any(roles)
returning id, email, roles
