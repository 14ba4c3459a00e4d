select slug, id from tenants where slug = any ($1)
