delete from tenant_notices where kind = $1 and updated_at = $2 returning kind
