select body, body_html, sanitiser_version from tenant_notices where kind = $1
