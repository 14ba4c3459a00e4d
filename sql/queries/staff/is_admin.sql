select exists (select from memberships where tenant_id = $1 and account_id = $2 and role = 'admin')
