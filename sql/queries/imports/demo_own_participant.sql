-- An account that appears as one of the made-up people.
update participants set account_id = $2, display_name = $3
where tenant_id = current_tenant() and id = $1
