select coalesce(array_agg(distinct tenant_id), '{}') as tenants
from kept_texts
where ((token_hash = $2 and account_id is null) or account_id = $1) and expires_at > portal_now()
