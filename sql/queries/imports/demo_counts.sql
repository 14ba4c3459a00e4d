update consultation_counts set contributions = $2, comments = $3
where tenant_id = current_tenant() and consultation_id = $1
