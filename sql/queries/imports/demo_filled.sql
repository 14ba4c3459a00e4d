select exists (select from consultations where tenant_id = current_tenant() and external_id = 'demo:0')
