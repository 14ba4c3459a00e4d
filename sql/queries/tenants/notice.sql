select body, body_html, sanitiser_version, updated_at from tenant_notices where kind = $1
